package io.productops.system;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What every database must keep of metrics, their readings and the questions that come
 * in.
 */
interface MetricStorage extends Stored {

	LocalDate DAY = LocalDate.of(2026, 3, 2);

	private MetricDetails metric(CurrentPerson pm) {
		return metrics().of(MetricSubject.system(planned(pm).id()), pm).get(0);
	}

	private static Reading reading(LocalDate day, String value) {
		return new Reading(day, new BigDecimal(value));
	}

	@Test
	default void keepsOneReadingADayAndCorrectsIt() {
		CurrentPerson pm = pm();
		UUID id = metric(pm).id();
		assertThat(readings().take(id, List.of(reading(DAY.plusDays(7), "12.5"), reading(DAY, "-0.25")), null, pm))
			.isEmpty();
		assertThat(readings().take(id, List.of(reading(DAY, "40"), reading(DAY.plusDays(1), "41")), null, pm))
			.containsExactly(DAY);
		assertThat(readings().readings(id, pm)).containsExactly(reading(DAY, "40"), reading(DAY.plusDays(1), "41"),
				reading(DAY.plusDays(7), "12.5"));
		assertThat(metrics().find(id, pm).latest()).isEqualTo(reading(DAY.plusDays(7), "12.5"));
		assertThat(only("select recorded_by from metric_reading where metric_id = ? and read_on = ?", id, DAY))
			.isEqualTo(pm.id().toString());
	}

	@Test
	default void keepsOneReadingOfManyForADayAtOnce() throws Exception {
		CurrentPerson pm = pm();
		UUID id = metric(pm).id();
		List<Callable<Object>> calls = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			String value = String.valueOf(i);
			calls.add(() -> readings().take(id, List.of(reading(DAY, value)), null, pm));
		}
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			for (Future<Object> call : threads.invokeAll(calls)) {
				call.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(readings().readings(id, pm)).hasSize(1);
	}

	@Test
	default void takesAllReadingsOrNone() {
		CurrentPerson pm = pm();
		UUID id = metric(pm).id();
		LocalDate tomorrow = LocalDate.now(pm.zone()).plusDays(1);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> readings().take(id, List.of(reading(DAY, "1"), reading(tomorrow, "1")), null, pm));
		List<Reading> tooMany = DAY.minusDays(ReadingService.MOST)
			.datesUntil(DAY.plusDays(1))
			.map((day) -> reading(day, "1"))
			.toList();
		assertThatExceptionOfType(TooManyReadingsException.class)
			.isThrownBy(() -> readings().take(id, tooMany, null, pm));
		assertThat(readings().readings(id, pm)).isEmpty();
	}

	@Test
	default void letsOnlyPmsAndLeadersWriteReadings() {
		CurrentPerson pm = pm();
		MetricDetails metric = metric(pm);
		for (CurrentPerson reader : List.of(people().member(metric.team(), Role.VIEWER), people().admin())) {
			assertThat(readings().readings(metric.id(), reader)).isEmpty();
			assertThat(metrics().find(metric.id(), reader).changeable()).isFalse();
			assertThatExceptionOfType(ForbiddenException.class)
				.isThrownBy(() -> readings().take(metric.id(), List.of(reading(DAY, "1")), null, reader));
			assertThatExceptionOfType(ForbiddenException.class)
				.isThrownBy(() -> metrics().describe(metric.id(), metric.version(), metric.plan(), reader));
		}
		CurrentPerson other = pm();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> readings().readings(metric.id(), other));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> readings().take(metric.id(), List.of(reading(DAY, "1")), null, other));
		assertThat(metrics().of(metric.subject(), other)).isEmpty();
	}

	@Test
	default void keepsWhatIsMeasuredAndOverwritesNothingUnseen() {
		CurrentPerson pm = pm();
		MetricDetails seen = metric(pm);
		MetricPlan plan = new MetricPlan("Days to a decision", "days", Direction.LOWER, new BigDecimal("45.5"),
				new BigDecimal("30"));
		metrics().describe(seen.id(), seen.version(), plan, pm);
		assertThat(metrics().find(seen.id(), pm).plan()).isEqualTo(plan);
		assertThatExceptionOfType(StaleMetricException.class)
			.isThrownBy(() -> metrics().describe(seen.id(), seen.version(), seen.plan(), pm));
	}

	@Test
	default void followsTheDirectionThatComesWithReadings() {
		CurrentPerson pm = pm();
		MetricDetails seen = metric(pm);
		metrics().describe(seen.id(), seen.version(),
				new MetricPlan("Days", "days", Direction.HIGHER, new BigDecimal("45"), null), pm);
		readings().take(seen.id(), List.of(reading(DAY, "40")), null, pm);
		assertThat(metrics().find(seen.id(), pm).verdict()).isEqualTo(Verdict.WORSE);
		readings().take(seen.id(), List.of(), Direction.LOWER, pm);
		assertThat(metrics().find(seen.id(), pm).verdict()).isEqualTo(Verdict.BETTER);
	}

	@Test
	default void takesNoTargetThatIsNotBetterThanTheBaseline() {
		CurrentPerson pm = pm();
		MetricDetails seen = metric(pm);
		for (MetricPlan wrong : List.of(days(Direction.LOWER, "10", "20"), days(Direction.HIGHER, "20", "10"),
				days(Direction.LOWER, "10", "10.0"))) {
			assertThatExceptionOfType(MisplacedTargetException.class)
				.isThrownBy(() -> metrics().describe(seen.id(), seen.version(), wrong, pm));
			assertThatExceptionOfType(MisplacedTargetException.class)
				.isThrownBy(() -> metrics().add(seen.subject(), seen.team(), wrong, pm));
		}
		metrics().describe(seen.id(), seen.version(), days(Direction.LOWER, "20", "10"), pm);
		assertThatExceptionOfType(MisplacedTargetException.class)
			.isThrownBy(() -> readings().take(seen.id(), List.of(reading(DAY, "1")), Direction.HIGHER, pm));
		assertThat(metrics().find(seen.id(), pm).plan()).isEqualTo(days(Direction.LOWER, "20", "10"));
		assertThat(readings().readings(seen.id(), pm)).isEmpty();
		readings().take(seen.id(), List.of(reading(DAY, "1")), Direction.LOWER, pm);
	}

	private static MetricPlan days(Direction direction, String baseline, String target) {
		return new MetricPlan("Days", "days", direction, new BigDecimal(baseline), new BigDecimal(target));
	}

	/** Such as one from before this was refused: it takes readings, and can be mended. */
	@Test
	default void readsAMetricWhoseTargetIsMisplaced() {
		CurrentPerson pm = pm();
		MetricDetails seen = metric(pm);
		metrics().describe(seen.id(), seen.version(), days(Direction.LOWER, "20", "10"), pm);
		jdbc().update("update metric set target = 30 where id = ?", seen.id());
		readings().take(seen.id(), List.of(reading(DAY, "1")), Direction.LOWER, pm);
		assertThat(metrics().find(seen.id(), pm).plan()).isEqualTo(days(Direction.LOWER, "20", "30"));
		readings().take(seen.id(), List.of(), Direction.HIGHER, pm);
	}

	@Test
	default void startsAMetricOnceAndTakesMore() {
		CurrentPerson pm = pm();
		MetricDetails first = metric(pm);
		metrics().begin(first.subject(), first.team(), new MetricPlan("Another name", "", Direction.HIGHER, null, null),
				pm);
		assertThat(metrics().of(first.subject(), pm)).containsExactly(first);
		metrics().add(first.subject(), first.team(), new MetricPlan("More", "%", Direction.HIGHER, null, null), pm);
		assertThat(metrics().of(first.subject(), pm)).extracting((metric) -> metric.plan().name())
			.containsExactly(first.plan().name(), "More");
	}

	@Test
	default void addsCountsAndSingleQuestionsOfAWeek() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		inbound().count(team, List.of(new InboundWeek(DAY, 5, 4, 0), new InboundWeek(DAY.plusDays(7), 1, 1, 1)), pm);
		inbound().count(team, List.of(new InboundWeek(DAY, 6, 3, 0)), pm);
		inbound().ask(team, new AskedQuestion(DAY.plusDays(3), InboundKind.OPPORTUNITY, "Why do they leave? 😀"), pm);
		LocalDate later = DAY.plusDays(7);
		assertThat(inbound().weeks(team, DAY.plusDays(2), later, people().admin()))
			.containsExactly(new InboundWeek(DAY, 6, 3, 1), new InboundWeek(later, 1, 1, 1));
		assertThat(inbound().weeks(team, DAY.plusDays(8), later, pm)).hasSize(1);
		assertThat(inbound().weeks(team, DAY.minusDays(1), DAY.plusDays(6), pm))
			.containsExactly(new InboundWeek(DAY, 6, 3, 1));
		assertThat(inbound().latestBefore(team, later.plusDays(9), pm)).contains(later);
		assertThat(inbound().latestBefore(team, later.plusDays(2), pm)).contains(DAY);
		assertThat(inbound().latestBefore(team, DAY, pm)).isEmpty();
		assertThat(inbound().latest(team, pm)).singleElement()
			.satisfies((asked) -> assertThat(asked.words()).isEqualTo("Why do they leave? 😀"));
		inbound().ask(team, new AskedQuestion(DAY.minusDays(100), InboundKind.STATUS, "When?"), pm);
		assertThat(inbound().latestBefore(team, DAY, pm)).contains(Days.monday(DAY.minusDays(100)));
		CurrentPerson viewer = people().member(team, Role.VIEWER);
		assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> inbound().count(team, List.of(), viewer));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> inbound().latest(team, pm()));
	}

}
