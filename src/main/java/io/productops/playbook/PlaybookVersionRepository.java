package io.productops.playbook;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The playbooks by version and by hash.
 */
interface PlaybookVersionRepository extends Repository<PlaybookVersion, Integer> {

	PlaybookVersion save(PlaybookVersion version);

	Optional<PlaybookVersion> findBySha256(String sha256);

	/** The newest version, without its long text. */
	Optional<Newest> findFirstByOrderByVersionDesc();

	boolean existsBySha256(String sha256);

	/** A version by its number and hash. */
	interface Newest {

		int getVersion();

		String getSha256();

	}

}
