package io.productops.system;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The single questions of teams.
 */
interface InboundQuestionRepository extends Repository<InboundQuestion, UUID> {

	InboundQuestion save(InboundQuestion question);

	List<InboundQuestion> findByTeamIdOrderByAskedOnDescRecordedAtDescIdDesc(UUID team, Limit limit);

	@Query("""
			select q.weekOf as week, q.kind as kind, count(q) as questions from InboundQuestion q
			where q.teamId = :team and q.weekOf between :from and :until group by q.weekOf, q.kind""")
	List<KindOfWeek> count(UUID team, LocalDate from, LocalDate until);

	@Query("select max(q.weekOf) from InboundQuestion q where q.teamId = :team and q.weekOf < :week")
	Optional<LocalDate> findLatestBefore(UUID team, LocalDate week);

	/** How many of a kind came in a week. */
	interface KindOfWeek {

		LocalDate getWeek();

		InboundKind getKind();

		int getQuestions();

	}

}
