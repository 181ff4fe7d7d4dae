package io.productops.recommendation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The saved views of people and teams.
 */
interface SavedViewRepository extends Repository<SavedView, UUID> {

	SavedView save(SavedView view);

	void delete(SavedView view);

	Optional<SavedView> findById(UUID id);

	/** For a change: others that want to change it wait until this one is through. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select v from SavedView v where v.id = :id")
	Optional<SavedView> findForChange(UUID id);

	/** Those of somebody and of their teams, by name. */
	@Query("""
			select v from SavedView v where v.teamId is null and v.personId = :person or v.teamId in :teams
			order by lower(v.name), v.id""")
	List<SavedView> findFor(UUID person, Collection<UUID> teams);

	/** Those of one person alone. */
	List<SavedView> findByPersonIdAndTeamIdIsNull(UUID person);

	/** Those of one team. */
	List<SavedView> findByTeamId(UUID team);

}
