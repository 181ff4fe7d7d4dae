package io.productops.playbook;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The playbooks by version and by hash.
 */
interface PlaybookVersionRepository extends Repository<PlaybookVersion, Integer> {

	/** Writes at once, so that a taken number or hash is found out here. */
	PlaybookVersion saveAndFlush(PlaybookVersion version);

	Optional<PlaybookVersion> findById(int version);

	Optional<PlaybookVersion> findBySha256(String sha256);

	boolean existsBySha256(String sha256);

	/** The hash of the version that is published of a playbook. */
	@Query("""
			select v.sha256 from PlaybookVersion v, PlaybookPointer p
			where p.playbookId = :playbook and v.version = p.version""")
	Optional<String> findPublished(String playbook);

	@Query("select v.sha256 from PlaybookVersion v where v.playbookId = :playbook order by v.version")
	List<String> findHashes(String playbook);

	/** All of them without their long texts, the newest first. */
	@Query("""
			select new io.productops.playbook.VersionDetails(v.version, v.playbookId, v.sha256,
			    case when v.version = p.version then io.productops.playbook.VersionDetails$Status.PUBLISHED
			        else io.productops.playbook.VersionDetails$Status.RETIRED end,
			    v.basedOn, v.author, v.reason, v.publishedAt)
			from PlaybookVersion v, PlaybookPointer p where p.playbookId = v.playbookId
			order by v.version desc""")
	List<VersionDetails> findAllDetails();

}
