package io.productops.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes several recommendations at once: each for itself, so that one which cannot be
 * changed holds up no other, and for a while so that all of it can be taken back.
 */
@Service
public class BulkService {

	/** The most recommendations of one change. */
	public static final int MOST = 500;

	/** For so many minutes whoever made a change can take it back. */
	public static final int UNDO_MINUTES = 10;

	private final BulkChangeRepository bulkChanges;

	private final BulkChangeRowRepository rows;

	private final RecommendationRepository recommendations;

	private final RecommendationEventRepository events;

	private final BulkRows each;

	private final TransactionOperations transactions;

	private final Clock clock;

	BulkService(BulkChangeRepository bulkChanges, BulkChangeRowRepository rows,
			RecommendationRepository recommendations, RecommendationEventRepository events, BulkRows each,
			TransactionOperations transactions, Clock clock) {
		this.bulkChanges = bulkChanges;
		this.rows = rows;
		this.recommendations = recommendations;
		this.events = events;
		this.each = each;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Makes the change to each of them that the person may change, and writes down what
	 * became of every one. What is not theirs to read is left out, as if it did not
	 * exist.
	 * @param what the change in words
	 * @return its id
	 * @throws IllegalArgumentException when there are more than {@link #MOST}
	 */
	public UUID apply(List<BulkItem> items, BulkEdit edit, String what, CurrentPerson person) {
		if (items.size() > MOST) {
			throw new IllegalArgumentException("Too many recommendations at once: " + items.size());
		}
		BulkChange bulk = this.transactions
			.execute((transaction) -> this.bulkChanges.save(new BulkChange(person.id(), what, now())));
		int position = 1;
		for (BulkItem item : items) {
			int place = position++;
			this.each.apply(bulk.id(), place, item, edit, person);
		}
		return bulk.id();
	}

	/**
	 * What became of a change.
	 * @throws NotFoundException for everybody but who made it
	 */
	@Transactional(readOnly = true)
	public BulkResult result(UUID id, CurrentPerson person) {
		BulkChange bulk = this.bulkChanges.findByIdAndPersonId(id, person.id())
			.orElseThrow(() -> new NotFoundException("No change " + id + " by this person"));
		List<BulkChangeRow> found = this.rows.findByBulkChangeIdOrderByPosition(id);
		Map<UUID, RecommendationRepository.Title> titles = this.recommendations
			.findTitles(found.stream().map(BulkChangeRow::recommendation).toList())
			.stream()
			.filter((title) -> person.mayRead(title.getTeam()))
			.collect(Collectors.toMap(RecommendationRepository.Title::getId, Function.identity()));
		boolean accepted = accepted(found);
		List<BulkResult.Row> results = new ArrayList<>();
		for (BulkChangeRow row : found) {
			RecommendationRepository.Title title = titles.get(row.recommendation());
			if (title != null) {
				results.add(row.result(title, accepted));
			}
		}
		return bulk.result(results, this.clock.instant());
	}

	/** Whether they were accepted: the same was done to all of them. */
	private boolean accepted(List<BulkChangeRow> rows) {
		for (BulkChangeRow row : rows) {
			Integer number = row.eventNumber();
			if (number != null) {
				HistoryEntry entry = this.events.findByRecommendationIdAndNumber(row.recommendation(), number).entry();
				return entry.action().equals(StatusChange.ACCEPT.action());
			}
		}
		return false;
	}

	/**
	 * Takes a change back wherever nobody has changed the same since; the history keeps
	 * both.
	 * @throws NotFoundException for everybody but who made it
	 * @throws TooLateException when it is too late, or was done already
	 */
	public void undo(UUID id, CurrentPerson person) {
		List<UUID> done = this.transactions.execute((transaction) -> {
			this.bulkChanges.findForChange(id, person.id())
				.orElseThrow(() -> new NotFoundException("No change " + id + " by this person"))
				.undo(now());
			return this.rows.findByBulkChangeIdOrderByPosition(id)
				.stream()
				.filter((row) -> row.eventNumber() != null)
				.map(BulkChangeRow::id)
				.toList();
		});
		done.forEach((row) -> this.each.undo(row, person));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
