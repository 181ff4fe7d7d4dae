package io.productops.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.productops.advice.Outlook.Listed;
import io.productops.advice.Outlook.Outcome;
import io.productops.advice.Outlook.Truth;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is foretold of many answers holds for each of them, and of one set of answers
 * exactly what comes of it is foretold.
 */
class ForecastTests {

	private static final int ROUNDS = 150;

	private final Model model = BuiltIn.PLAYBOOK.model();

	private final List<Decided.Part> parts = new Decided(BuiltIn.PLAYBOOK).parts();

	private final SplittableRandom random = new SplittableRandom(7);

	private final List<String> wrong = new ArrayList<>();

	@Test
	void foretellsWhatComesOfEachOfManyAnswers() {
		for (int round = 0; round < ROUNDS; round++) {
			List<Region> regions = new ArrayList<>(List.of(Region.all(this.model)));
			int cuts = this.random.nextInt(250);
			for (int cut = 0; cut < cuts; cut++) {
				Region last = regions.get(regions.size() - 1);
				Region half = last.half(cut(last), this.random.nextInt(4) > 0);
				if (half != null && half != last) {
					regions.add(half);
				}
			}
			Evaluation one = regions.get(regions.size() - 1).pick();
			for (int i = 0; i < regions.size(); i += 20) {
				compare(new Forecast(regions.get(i)), one);
			}
			compare(new Forecast(regions.get(regions.size() - 1)), one);
		}
		assertThat(this.wrong).isEmpty();
	}

	@Test
	void foretellsExactlyWhatComesOfOneSetOfAnswers() {
		for (int seed = 0; seed < ROUNDS; seed++) {
			Evaluation one = this.model.evaluate(BuiltIn.answers(RandomAnswers.of(seed)));
			Region region = Region.all(this.model);
			for (int place = 0; place < this.model.questions().size(); place++) {
				region = region.with(place, only(region.domain(place), this.model.questions().get(place), place, one));
			}
			Forecast forecast = new Forecast(region);
			compare(forecast, one);
			for (Decided.Part part : this.parts) {
				// which areas come first is not worked out, and what rests on that stays
				// open
				if (!settled(forecast.of(part.value())) || !forecast.holds(part.when()).settled()) {
					assertThat(part).asString().contains("list=Named[slot=" + this.model.variable("systems") + "]");
				}
			}
		}
		assertThat(this.wrong).isEmpty();
	}

	private Cut cut(Region region) {
		int place = this.random.nextInt(this.model.questions().size());
		Question question = this.model.questions().get(place);
		if (this.random.nextInt(4) == 0) {
			return Cut.given(place);
		}
		if (region.domain(place) instanceof NumberDomain number) {
			long width = Math.max(1,
					Math.min(number.high() - number.low(), this.random.nextInt(3) == 0 ? 100_000 : 20));
			return Cut.below(place, number.low() + this.random.nextLong(width));
		}
		if (region.domain(place) instanceof GridDomain grid) {
			int row = this.random.nextInt(grid.rows());
			return this.random.nextBoolean() ? Cut.row(place, row) : Cut.cell(place, row, this.random.nextLong());
		}
		return (region.domain(place) instanceof MultiDomain)
				? Cut.among(place, 1L << this.random.nextInt(question.options().size()))
				: Cut.among(place, this.random.nextLong());
	}

	private static Domain only(Domain domain, Question question, int place, Evaluation one) {
		Object answer = one.given(place);
		if (answer == null) {
			return domain.open();
		}
		Domain given = domain.half(Cut.given(place), true);
		if (given instanceof NumberDomain number) {
			return number.only(Math.round(((Num) answer).value() / number.size()));
		}
		if (given instanceof ChoiceDomain) {
			return given.half(Cut.among(place, Domain.bits(question, List.of(answer))), true);
		}
		Domain only = given;
		if (given instanceof MultiDomain) {
			for (Question.Option option : question.options()) {
				boolean chosen = ((List<?>) answer).contains(option.id());
				only = only.half(Cut.among(place, Domain.bits(question, List.of(option.id()))), chosen);
			}
			return only;
		}
		for (int row = 0; row < question.rows().size(); row++) {
			Object cell = ((Map<?, ?>) answer).get(question.rows().get(row).id());
			only = only.half(Cut.row(place, row), cell != null);
			if (cell != null) {
				String option = (cell instanceof Num point) ? String.valueOf((int) point.value()) : (String) cell;
				only = only.half(Cut.cell(place, row, Domain.bits(question, List.of(option))), true);
			}
		}
		return only;
	}

	private void compare(Forecast forecast, Evaluation one) {
		for (Decided.Part part : this.parts) {
			compare(forecast, one, part.value());
			if (part.when() != null) {
				compare(forecast, one, part.when());
			}
		}
	}

	private void compare(Forecast forecast, Evaluation one, Term term) {
		Object value = term.value(one);
		Outlook outlook = forecast.of(term);
		if (!foretold(outlook, value)) {
			this.wrong.add(term + " is " + value + ", foretold was " + outlook);
		}
	}

	private static boolean foretold(Outlook outlook, Object value) {
		if (value instanceof Missing) {
			return outlook.missing();
		}
		if (outlook instanceof Truth truth) {
			return Boolean.TRUE.equals(value) ? truth.yes() : truth.no();
		}
		if (outlook instanceof Amount amount) {
			double number = (value instanceof AreaNeed need) ? need.need() : ((Num) value).value();
			return amount.low() <= number && number <= amount.high();
		}
		if (outlook instanceof Words words) {
			return words.texts().contains(value);
		}
		if (outlook instanceof Outcome outcome) {
			RuleOutcome came = (RuleOutcome) value;
			return came.fires() ? (outcome.levels() >> came.level() & 1) == 1
					: came.open() ? outcome.open() : outcome.silent();
		}
		return outlook instanceof Listed listed && listed.possible().containsAll((List<?>) value);
	}

	private static boolean settled(Outlook outlook) {
		if (outlook instanceof Truth truth) {
			return truth.settled();
		}
		if (outlook instanceof Amount amount) {
			return amount.missing() ? !amount.given() : amount.low() == amount.high();
		}
		if (outlook instanceof Words words) {
			return words.missing() != words.given() && words.texts().size() < 2;
		}
		return outlook instanceof Outcome outcome && outcome.settled();
	}

}
