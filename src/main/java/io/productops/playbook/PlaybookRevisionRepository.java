package io.productops.playbook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.shared.NotFoundException;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Every saving of every draft.
 */
interface PlaybookRevisionRepository extends Repository<PlaybookRevision, PlaybookRevision.Id> {

	PlaybookRevision saveAndFlush(PlaybookRevision revision);

	Optional<PlaybookRevision> findById(PlaybookRevision.Id id);

	boolean existsBySha256(String sha256);

	@Query("select r.sha256 from PlaybookRevision r where r.id.draft = :draft and r.id.revision = :revision")
	String findSha256(int draft, int revision);

	/**
	 * The text of one saving of a draft.
	 * @throws NotFoundException when there is none of that number
	 */
	default String text(int draft, int revision) {
		return findById(new PlaybookRevision.Id(draft, revision))
			.orElseThrow(() -> new NotFoundException("No revision " + revision + " of draft " + draft))
			.text();
	}

	/** The savings of a draft without their long texts, the last first. */
	@Query("""
			select new io.productops.playbook.RevisionDetails(r.id.draft, r.id.revision, r.sha256, r.authorId,
			    r.author, r.note, r.savedAt)
			from PlaybookRevision r where r.id.draft = :draft order by r.id.revision desc""")
	List<RevisionDetails> findDetails(int draft);

	/**
	 * Whether any of a draft is somebody's own text. What is the text of a version word
	 * for word is nobody's, as where a draft begins with one or goes back to one.
	 */
	@Query("""
			select count(r) > 0 from PlaybookRevision r
			where r.id.draft = :draft and r.authorId = :person
			    and not exists (select v.version from PlaybookVersion v where v.sha256 = r.sha256)""")
	boolean wrote(int draft, UUID person);

}
