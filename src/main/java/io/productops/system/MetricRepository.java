package io.productops.system;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The metrics of all systems and recommendations.
 */
interface MetricRepository extends Repository<Metric, UUID> {

	Metric save(Metric metric);

	/** With its readings. */
	void delete(Metric metric);

	Optional<Metric> findById(UUID id);

	/** For a change of it or of its readings: others wait. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from Metric m where m.id = :id")
	Optional<Metric> findForChange(UUID id);

	/** Those of one system or recommendation, so that nobody adds a reading meanwhile. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from Metric m where m.systemId = :subject or m.recommendationId = :subject")
	List<Metric> findOfForChange(UUID subject);

	/** The system that a metric is of; empty where it is of something else. */
	@Query("select m.systemId from Metric m where m.id = :id")
	Optional<UUID> findSystem(UUID id);

	List<Metric> findBySystemIdInOrderByCreatedAtAscIdAsc(Collection<UUID> systems);

	List<Metric> findByRecommendationIdInOrderByCreatedAtAscIdAsc(Collection<UUID> recommendations);

	/** Those of one kind of thing, the oldest first. */
	default List<Metric> of(MetricSubject.Kind kind, Collection<UUID> ids) {
		return switch (kind) {
			case SYSTEM -> findBySystemIdInOrderByCreatedAtAscIdAsc(ids);
			case RECOMMENDATION -> findByRecommendationIdInOrderByCreatedAtAscIdAsc(ids);
		};
	}

	/**
	 * One metric for whoever may read it.
	 * @throws NotFoundException for everybody else, and when there is none
	 */
	default Metric open(UUID id, CurrentPerson person) {
		return opened(findById(id), id, person);
	}

	/**
	 * One metric for whoever may change it; others that may wait until then.
	 * @throws io.productops.shared.ForbiddenException for those who may only read it
	 * @throws NotFoundException for everybody else, and when there is none
	 */
	default Metric openForChange(UUID id, CurrentPerson person) {
		Metric found = opened(findForChange(id), id, person);
		person.requireDecider(found.team());
		return found;
	}

	private static Metric opened(Optional<Metric> found, UUID id, CurrentPerson person) {
		return found.filter((metric) -> person.mayRead(metric.team()))
			.orElseThrow(() -> new NotFoundException("No metric " + id + " for this person"));
	}

}
