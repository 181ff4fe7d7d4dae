package io.productops.playbook;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The playbooks by version and by hash.
 */
interface PlaybookVersionRepository extends Repository<PlaybookVersion, Integer> {

	PlaybookVersion save(PlaybookVersion version);

	Optional<PlaybookVersion> findBySha256(String sha256);

	Optional<PlaybookVersion> findFirstByOrderByVersionDesc();

}
