package io.productops.advice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.productops.advice.Outlook.Listed;
import io.productops.advice.Outlook.Outcome;
import io.productops.advice.Outlook.Truth;
import io.productops.advice.PlaybookDocument.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What named values can come to in a {@link Region}.
 */
final class SlotForecast {

	private static final int MOST_NEED = 100;

	private final Forecast forecast;

	SlotForecast(Forecast forecast) {
		this.forecast = forecast;
	}

	Outlook of(Slot slot) {
		if (slot instanceof FactSlots.Single single) {
			return this.forecast.of(single.value());
		}
		if (slot instanceof FactSlots.First first) {
			return first(first);
		}
		if (slot instanceof RuleSlots.Ladder ladder) {
			return ladder(ladder);
		}
		if (slot instanceof RuleSlots.Tally tally) {
			return tally(tally);
		}
		if (slot instanceof RuleSlots.NeedOf need) {
			return need(need);
		}
		if (slot instanceof StageSlots.Table table) {
			return table(table);
		}
		if (slot instanceof StageSlots.Second second) {
			return this.forecast.second().slot(second.stage());
		}
		if (slot instanceof AreaRanking.Systems systems) {
			return systems(systems);
		}
		throw new IllegalArgumentException("No forecast of " + slot);
	}

	private Outlook first(FactSlots.First first) {
		Outlook found = null;
		Cut cut = null;
		Outlook last = null;
		for (FactSlots.Candidate member : first.members()) {
			Truth when = this.forecast.holds(member.when());
			Outlook value = this.forecast.of(member.value());
			Outlook shown = first.basis() ? Words.of(Set.of(String.valueOf(member.basis())), null) : value;
			last = shown;
			if (when.yes() && value.given()) {
				boolean sure = when.settled() && !value.missing();
				if (sure && found == null) {
					return shown;
				}
				cut = (cut != null || sure) ? cut : when.settled() ? value.cut() : when.cut();
				Outlook given = (value.missing() && !first.basis()) ? present(shown) : shown;
				found = (found != null) ? found.or(given, cut) : given.or(given, cut);
				if (sure) {
					return found;
				}
			}
		}
		if (found != null) {
			return found.or(found.lacking(cut), cut);
		}
		if (last == null) {
			throw new IllegalStateException("A fact without members");
		}
		return last.lacking(null);
	}

	/** The values alone. */
	private static Outlook present(Outlook outlook) {
		if (outlook instanceof Amount amount) {
			return new Amount(amount.low(), amount.high(), null, false, amount.cut());
		}
		if (outlook instanceof Words words) {
			return Words.of(words.texts(), words.cut());
		}
		Truth truth = (Truth) outlook;
		return new Truth(truth.yes(), truth.no(), false, truth.cut());
	}

	private Outcome ladder(RuleSlots.Ladder ladder) {
		Truth unless = (ladder.unless() != null) ? this.forecast.holds(ladder.unless()) : Truth.NO;
		if (unless.sure()) {
			return new Outcome(0, true, false, null);
		}
		long levels = 0;
		boolean missing = false;
		boolean none = true;
		boolean sureMissing = false;
		Cut cut = null;
		for (int i = 0; i < ladder.levels().size() && none; i++) {
			Truth level = this.forecast.truth(ladder.levels().get(i));
			levels |= level.yes() ? 1L << i : 0;
			missing |= level.missing();
			sureMissing |= level.missing() && level.settled();
			cut = (cut == null && !level.settled()) ? level.cut() : cut;
			none = level.no() || level.missing();
		}
		boolean silent = unless.yes() || none && !sureMissing;
		Outcome outcome = new Outcome(levels, silent, none && missing, (cut != null) ? cut : unless.cut());
		return outcome.settled() ? new Outcome(levels, silent, outcome.open(), null) : outcome;
	}

	/** What the outcome of a rule can be seen as. */
	Outlook test(Term.RuleTest test) {
		Outcome outcome = this.forecast.outcome(test.slot());
		if (!test.severity()) {
			return outcome.fires();
		}
		List<Severity> severities = ((RuleSlots.Ladder) this.forecast.model().slot(test.slot())).severities();
		Set<String> texts = new LinkedHashSet<>();
		for (int i = 0; i < severities.size(); i++) {
			if ((outcome.levels() & (1L << i)) != 0) {
				texts.add(severities.get(i).id());
			}
		}
		if (outcome.silent() || outcome.open()) {
			texts.add("");
		}
		return Words.of(texts, outcome.cut());
	}

	private Amount tally(RuleSlots.Tally tally) {
		int low = 0;
		int high = 0;
		Cut cut = null;
		for (int slot : tally.outcomes()) {
			Outcome outcome = this.forecast.outcome(slot);
			List<Severity> severities = ((RuleSlots.Ladder) this.forecast.model().slot(slot)).severities();
			boolean yes = outcome.silent() && tally.counted().test(new RuleOutcome(-1, null, 0));
			boolean no = outcome.silent() && !yes;
			boolean open = tally.counted().test(new RuleOutcome(-1, null, 1));
			yes |= outcome.open() && open;
			no |= outcome.open() && !open;
			for (long left = outcome.levels(); left != 0; left &= left - 1) {
				int level = Long.numberOfTrailingZeros(left);
				boolean counts = tally.counted()
					.test(new RuleOutcome(level, severities.isEmpty() ? null : severities.get(level), 0));
				yes |= counts;
				no |= !counts;
			}
			low += no ? 0 : 1;
			high += yes ? 1 : 0;
			cut = (cut == null && yes && no) ? outcome.cut() : cut;
		}
		return new Amount(low, high, (low == high) ? Linear.constant(low) : null, false, cut);
	}

	private Amount need(RuleSlots.NeedOf need) {
		Truth when = this.forecast.holds(need.when());
		if (!when.yes()) {
			return Amount.of(0);
		}
		int low = 0;
		int high = 0;
		Cut cut = when.settled() ? null : when.cut();
		for (int i = 0; i < need.values().size(); i++) {
			Term dropping = need.unless().get(i);
			Truth dropped = (dropping != null) ? this.forecast.holds(dropping) : Truth.NO;
			Amount value = (Amount) this.forecast.of(need.values().get(i));
			if (value.given() && dropped.no()) {
				boolean sure = !value.missing() && !dropped.yes();
				low = sure ? Math.max(low, rounded(value.low())) : low;
				high = Math.max(high, rounded(value.high()));
				cut = (cut != null) ? cut : cut(value, dropped);
			}
		}
		low = when.settled() ? low : 0;
		return new Amount(low, high, (low == high) ? Linear.constant(low) : null, false, (low == high) ? null : cut);
	}

	private @Nullable Cut cut(Amount value, Truth dropped) {
		if (!dropped.settled()) {
			return dropped.cut();
		}
		return (value.cut() != null || value.form() == null) ? value.cut()
				: value.form().middle(this.forecast.region());
	}

	private static int rounded(double value) {
		return (value <= 0) ? 0 : (value >= MOST_NEED) ? MOST_NEED : Num.rounded(value);
	}

	private Words table(StageSlots.Table table) {
		Set<String> results = new LinkedHashSet<>();
		Cut cut = null;
		for (StageSlots.Row row : table.rows()) {
			Truth when = this.forecast.holds(row.when());
			if (when.yes()) {
				results.add(row.result());
			}
			cut = (cut == null && !when.settled()) ? when.cut() : cut;
			if (when.sure()) {
				break;
			}
		}
		Set<String> corrected = new LinkedHashSet<>();
		for (String result : results) {
			cut = correct(table, result, corrected, cut);
		}
		return Words.of(corrected, (corrected.size() > 1) ? cut : null);
	}

	private @Nullable Cut correct(StageSlots.Table table, String result, Set<String> corrected, @Nullable Cut known) {
		Cut cut = known;
		for (StageSlots.Correction correction : table.corrections()) {
			if (correction.from().contains(result)) {
				Truth when = this.forecast.holds(correction.when());
				if (when.yes()) {
					corrected.add(correction.result());
				}
				cut = (cut == null && !when.settled()) ? when.cut() : cut;
				if (when.sure()) {
					return cut;
				}
			}
		}
		corrected.add(result);
		return cut;
	}

	/**
	 * The areas that may be recommended; which of them come first is not worked out.
	 */
	private Listed systems(AreaRanking.Systems systems) {
		AreaRanking.Ranker ranker = (AreaRanking.Ranker) this.forecast.model().slot(systems.ranking());
		Set<String> possible = new LinkedHashSet<>();
		Cut cut = null;
		for (Rules.Ranked ranked : ranker.areas()) {
			Amount need = (Amount) this.forecast.slot(ranked.need());
			if (need.high() >= ranker.model().neededNeed()) {
				possible.add(ranked.area().id());
				cut = (cut != null) ? cut : need.cut();
			}
		}
		return new Listed(Set.of(), possible, cut);
	}

}
