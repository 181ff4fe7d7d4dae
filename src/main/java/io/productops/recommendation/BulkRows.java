package io.productops.recommendation;

import java.util.Objects;
import java.util.UUID;

import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.UnknownOwnerException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes one of several recommendations, or takes its change back; each in a transaction
 * of its own, together with what is written down about it.
 */
@Component
class BulkRows {

	static final String CHANGED = "Somebody changed it meanwhile.";

	private final BulkChangeRowRepository rows;

	private final RecommendationRepository recommendations;

	private final RecommendationChanges changes;

	private final TransactionOperations transactions;

	BulkRows(BulkChangeRowRepository rows, RecommendationRepository recommendations, RecommendationChanges changes,
			TransactionOperations transactions) {
		this.rows = rows;
		this.recommendations = recommendations;
		this.changes = changes;
		this.transactions = transactions;
	}

	void apply(UUID bulk, int position, BulkItem item, BulkEdit edit, CurrentPerson person) {
		try {
			this.transactions.executeWithoutResult((transaction) -> {
				@Nullable HistoryEntry entry = changed(item, edit, person);
				this.rows
					.save(new BulkChangeRow(bulk, position, item.id(), (entry != null) ? entry.number() : null, null));
			});
		}
		catch (NotFoundException ex) {
			// as if it did not exist
		}
		catch (IllegalTransitionException ex) {
			failed(bulk, position, item, "That cannot be decided from its status.");
		}
		catch (StaleRecommendationException ex) {
			failed(bulk, position, item, CHANGED);
		}
		catch (UnknownOwnerException ex) {
			failed(bulk, position, item, "The owner is no member of its team.");
		}
		catch (ForbiddenException ex) {
			failed(bulk, position, item, "Only PMs and leaders of its team decide on it.");
		}
		catch (TooManyLabelsException ex) {
			failed(bulk, position, item, "It has too many labels already.");
		}
		catch (IllegalArgumentException ex) {
			failed(bulk, position, item, "It cannot be changed in this way.");
		}
	}

	private @Nullable HistoryEntry changed(BulkItem item, BulkEdit edit, CurrentPerson person) {
		Recommendation found = this.recommendations.openForChange(item.id(), person);
		if (item.staleFor(found)) {
			throw new StaleRecommendationException(found.details(true));
		}
		return (edit instanceof BulkEdit.Decide decide) ? this.changes.decide(found, decide.decision(), person)
				: this.changes.become(found, edit.appliedTo(found.work()), "edited", person);
	}

	private void failed(UUID bulk, int position, BulkItem item, String fault) {
		this.transactions.executeWithoutResult(
				(transaction) -> this.rows.save(new BulkChangeRow(bulk, position, item.id(), null, fault)));
	}

	void undo(UUID id, CurrentPerson person) {
		try {
			this.transactions.executeWithoutResult((transaction) -> {
				BulkChangeRow row = row(id);
				Recommendation found = this.recommendations.openForChange(row.recommendation(), person);
				int number = Objects.requireNonNull(row.eventNumber());
				if (this.changes.undo(found, number, person) != null) {
					row.undone();
				}
				else {
					row.notUndone(CHANGED);
				}
			});
		}
		catch (NotFoundException | ForbiddenException ex) {
			this.transactions
				.executeWithoutResult((transaction) -> row(id).notUndone("It is no longer yours to decide."));
		}
	}

	private BulkChangeRow row(UUID id) {
		return this.rows.findById(id).orElseThrow(() -> new NotFoundException("No row " + id));
	}

}
