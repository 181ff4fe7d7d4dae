package io.productops.advice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.productops.advice.Outlook.Chosen;
import io.productops.advice.Outlook.Listed;
import io.productops.advice.Outlook.Outcome;
import io.productops.advice.Outlook.Truth;
import io.productops.advice.Question.Type;
import org.jspecify.annotations.Nullable;

/**
 * What everything can come to in a {@link Region}: an {@link Evaluation} of all its
 * answers at once. For a single set of answers it says the same as the evaluation.
 */
final class Forecast {

	private final Model model;

	private final Region region;

	private final @Nullable Outlook[] answers;

	private final @Nullable Outlook[] slots;

	private final SlotForecast slotForecast = new SlotForecast(this);

	private final NumericForecast numbers = new NumericForecast(this);

	private final ListForecast lists = new ListForecast(this);

	private @Nullable Forecast second;

	Forecast(Region region) {
		this.model = region.model();
		this.region = region;
		this.answers = new Outlook[this.model.questions().size()];
		this.slots = new Outlook[this.model.slotCount()];
	}

	Region region() {
		return this.region;
	}

	Model model() {
		return this.model;
	}

	/** Whether a question is asked. */
	Truth visible(int question) {
		Term condition = this.model.visibility(question);
		return (condition != null) ? truth(condition).holds() : Truth.YES;
	}

	Outlook answer(int question) {
		Outlook known = this.answers[question];
		if (known == null) {
			known = look(question);
			this.answers[question] = known;
		}
		return known;
	}

	private Outlook look(int question) {
		Domain domain = this.region.domain(question);
		Truth visible = visible(question);
		boolean given = domain.given() && visible.yes();
		boolean missing = domain.missing() || visible.no();
		Cut cut = (!given || !missing) ? null : visible.settled() ? Cut.given(question) : visible.cut();
		Question asked = this.model.questions().get(question);
		if (domain instanceof NumberDomain number) {
			return given ? new Amount(number.lowest(), number.highest(), Linear.of(question), missing, cut)
					: Amount.of(0).lacking(cut);
		}
		if (domain instanceof ChoiceDomain choice && asked.type() == Type.SINGLE) {
			Set<String> texts = given ? new LinkedHashSet<>(Domain.ids(asked, choice.options())) : Set.of();
			return new Words(texts, missing, question, -1, cut);
		}
		return new Chosen(domain, given, missing, cut);
	}

	Outlook slot(int slot) {
		Outlook known = this.slots[slot];
		if (known == null) {
			Outlook assumed = this.region.assumed(slot);
			known = (assumed != null) ? assumed : this.slotForecast.of(this.model.slot(slot));
			this.slots[slot] = known;
		}
		return known;
	}

	/** The same region read once more, with what is missing taken at its worst. */
	Forecast second() {
		if (this.second == null) {
			Forecast reading = new Forecast(this.region);
			this.model.secondReading().forEach((slot, term) -> reading.slots[slot] = of(term));
			this.second = reading;
		}
		return this.second;
	}

	Truth truth(Term term) {
		return (Truth) of(term);
	}

	/** A condition that always holds where there is none, as one that holds or not. */
	Truth holds(@Nullable Term condition) {
		return (condition != null) ? truth(condition).holds() : Truth.YES;
	}

	Outlook of(Term term) {
		if (term instanceof Term.Constant constant) {
			return constant(constant.constant());
		}
		if (term instanceof Term.Answer answer) {
			return answer(answer.question());
		}
		if (term instanceof Term.Named named) {
			return slot(named.slot());
		}
		if (term instanceof Term.Junction junction) {
			return junction(junction);
		}
		if (term instanceof Term.Not not) {
			return truth(not.operand()).not();
		}
		if (term instanceof Term.Conditional conditional) {
			return conditional(conditional);
		}
		if (term instanceof Term.In in) {
			return this.lists.in(in);
		}
		if (term instanceof Term.Cell cell) {
			return cell(cell);
		}
		if (term instanceof Term.RuleTest test) {
			return this.slotForecast.test(test);
		}
		if (term instanceof Term.Need need) {
			return slot(need.slot());
		}
		return this.numbers.of(term);
	}

	private static Outlook constant(Object constant) {
		if (constant instanceof Boolean truth) {
			return truth ? Truth.YES : Truth.NO;
		}
		if (constant instanceof Num number) {
			return Amount.of(number.value());
		}
		if (constant instanceof String text) {
			return Words.of(Set.of(text), null);
		}
		Set<String> texts = new LinkedHashSet<>();
		((List<?>) constant).forEach((text) -> texts.add((String) text));
		return new Listed(texts, texts, null);
	}

	private Truth junction(Term.Junction junction) {
		// either is the negation of both negated
		Truth left = junction.and() ? truth(junction.left()) : truth(junction.left()).not();
		if (!left.yes() && !left.missing()) {
			return junction.and() ? Truth.NO : Truth.YES;
		}
		Truth right = junction.and() ? truth(junction.right()) : truth(junction.right()).not();
		boolean missing = left.missing() && (right.yes() || right.missing())
				|| right.missing() && (left.yes() || left.missing());
		Truth both = new Truth(left.yes() && right.yes(), left.no() || right.no(), missing, cut(junction, left, right));
		Truth settled = both.settled() ? new Truth(both.yes(), both.no(), both.missing(), null) : both;
		return junction.and() ? settled : settled.not();
	}

	/** Divides what reads fewer questions first. */
	private @Nullable Cut cut(Term.Junction junction, Truth left, Truth right) {
		if (left.settled() || left.cut() == null) {
			return right.cut();
		}
		if (right.settled() || right.cut() == null) {
			return left.cut();
		}
		Weights weights = this.region.weights();
		return (weights.of(junction.left()) <= weights.of(junction.right())) ? left.cut() : right.cut();
	}

	private Outlook conditional(Term.Conditional conditional) {
		Truth condition = truth(conditional.condition());
		if (condition.sure()) {
			return of(conditional.then());
		}
		if (!condition.yes() && !condition.missing()) {
			return of(conditional.otherwise());
		}
		Cut cut = condition.cut();
		Outlook value = of(condition.yes() ? conditional.then() : conditional.otherwise());
		if (condition.yes() && condition.no()) {
			value = value.or(of(conditional.otherwise()), cut);
		}
		if (!condition.yes() && !condition.no()) {
			return value.lacking(null);
		}
		return condition.missing() ? value.or(value.lacking(cut), cut) : value;
	}

	private Outlook cell(Term.Cell cell) {
		Chosen answer = (Chosen) answer(cell.question());
		GridDomain grid = (GridDomain) answer.domain();
		int row = grid.row(cell.row());
		long options = answer.given() ? grid.cell(row) : 0;
		boolean skippable = answer.given() && grid.skippable(row);
		boolean missing = answer.missing() || skippable;
		Cut cut = (answer.cut() != null || !skippable || options == 0) ? answer.cut() : Cut.row(cell.question(), row);
		if (grid.question().type() == Type.GRID) {
			return new Words(new LinkedHashSet<>(Domain.ids(grid.question(), options)), missing, cell.question(), row,
					cut);
		}
		return CountForecast.points(cell.question(), row, options, missing, cut);
	}

	/** The outcome of a rule, trigger, precondition or note. */
	Outcome outcome(int slot) {
		return (Outcome) slot(slot);
	}

}
