package io.productops.playbook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Who has which draft open.
 */
interface PlaybookEditorRepository extends Repository<PlaybookEditor, PlaybookEditor.Id> {

	PlaybookEditor saveAndFlush(PlaybookEditor editor);

	@Modifying
	@Query("update PlaybookEditor e set e.seenAt = :now, e.name = :name where e.id.draft = :draft and e.id.personId = :person")
	int touch(int draft, UUID person, String name, Instant now);

	@Query("""
			select e from PlaybookEditor e
			where e.id.draft = :draft and e.id.personId <> :person and e.seenAt > :since order by e.seenAt desc""")
	List<PlaybookEditor> findOthers(int draft, UUID person, Instant since);

}
