package io.productops.system;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The budgets of the teams that have one.
 */
interface ProcessBudgetRepository extends Repository<ProcessBudget, UUID> {

	ProcessBudget save(ProcessBudget budget);

	void delete(ProcessBudget budget);

	Optional<ProcessBudget> findById(UUID team);

	List<ProcessBudget> findByTeamIdIn(Collection<UUID> teams);

}
