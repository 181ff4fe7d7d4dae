package io.productops.system;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the leaders of a team say how much of their PMs' time its rituals may cost.
 */
@Service
public class BudgetService {

	private final ProcessBudgetRepository budgets;

	private final SystemLog log;

	BudgetService(ProcessBudgetRepository budgets, SystemLog log) {
		this.budgets = budgets;
		this.log = log;
	}

	/**
	 * Sets the budget.
	 * @param hours of all PMs together a month, from 0 on; null takes it away
	 * @throws io.productops.shared.ForbiddenException for members who do not lead the
	 * team
	 * @throws io.productops.shared.NotFoundException when it is not theirs
	 */
	@Transactional
	public void set(UUID team, @Nullable BigDecimal hours, CurrentPerson person) {
		person.requireLeader(team);
		Optional<ProcessBudget> found = this.budgets.findById(team);
		BigDecimal before = found.map(ProcessBudget::hours).orElse(null);
		BigDecimal after = Amount.plainOrNull(hours);
		if ((before == null) ? after == null : before.equals(after)) {
			return;
		}
		if (after == null) {
			found.ifPresent(this.budgets::delete);
		}
		else {
			found.ifPresentOrElse((budget) -> budget.change(after),
					() -> this.budgets.save(new ProcessBudget(team, after)));
		}
		this.log.budget(team, before, after, person);
	}

}
