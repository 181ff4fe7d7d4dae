package io.productops.recommendation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.system.Cadence;
import io.productops.system.Cost;
import io.productops.system.Direction;
import io.productops.system.Frequency;
import io.productops.system.MetricDetails;
import io.productops.system.MetricPlan;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.Reading;
import io.productops.system.ReadingService;
import io.productops.system.Stage;
import io.productops.system.StageService;
import io.productops.system.SystemDetails;
import io.productops.system.SystemPlan;
import io.productops.system.SystemService;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every database must keep of recommendations that were accepted.
 */
interface AcceptedStorage extends Stored {

	private void decide(UUID id, Decision decision, CurrentPerson person) {
		decisions().decide(id, recommendations().find(id, person).version(), decision, person);
	}

	@Test
	default void plansASystemOnceOfARecommendationThatBuildsOne() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> issued = issued("C2", team, people().member(team, Role.LEADER));
		RecommendationDetails built = issued.stream()
			.filter((each) -> each.advised().system() != null)
			.findFirst()
			.orElseThrow();
		SystemService systems = application().getBean(SystemService.class);
		assertThat(systems.ofRecommendation(built.id(), pm)).isEmpty();
		decide(built.id(), Decision.accept(null, pm.id(), null), pm);
		SystemDetails system = systems.ofRecommendation(built.id(), pm).orElseThrow();
		assertThat(system.stage()).isEqualTo(Stage.PLANNED);
		assertThat(system.title()).isEqualTo(built.advised().title());
		assertThat(system.template()).isEqualTo(built.advised().system());
		assertThat(system.plan().exitCriterion()).isEqualTo(built.advised().exitCriterion());
		assertThat(system.plan().successMetric()).isEqualTo(built.advised().metric());
		assertThat(system.plan().owner()).isEqualTo(pm.id());
		decide(built.id(), Decision.drop("Not now"), pm);
		decide(built.id(), Decision.reopen(null), pm);
		decide(built.id(), Decision.accept(null, null, null), pm);
		assertThat(systems.ofTeams(List.of(team), pm)).containsExactly(system);
	}

	@Test
	default void takesWhateverAPlaybookSaysOfMetricAndEnd() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> issued = issued("C2", team, people().member(team, Role.LEADER));
		String said = "Less of the week.\nSecond\tline " + "of 𝒎any. ".repeat(200);
		jdbc().update("update recommendation set metric = ?, exit_criterion = ? where team_id = ?", said, said, team);
		issued.forEach((each) -> decide(each.id(), Decision.accept(null, null, null), pm));
		MetricService metrics = application().getBean(MetricService.class);
		for (RecommendationDetails each : issued) {
			SystemDetails system = application().getBean(SystemService.class)
				.ofRecommendation(each.id(), pm)
				.orElse(null);
			MetricSubject subject = (system != null) ? MetricSubject.system(system.id())
					: MetricSubject.recommendation(each.id());
			assertThat(metrics.of(subject, pm).get(0).plan().name())
				.startsWith("Less of the week. Second line of 𝒎any. of")
				.endsWith("…");
			if (system != null) {
				assertThat(system.plan().exitCriterion()).startsWith("Less of the week.\nSecond").endsWith("…");
			}
		}
		assertThat(issued).anyMatch((each) -> each.advised().system() != null)
			.anyMatch((each) -> each.advised().system() == null);
	}

	/** A database that was filled before the day was kept works it out of the history. */
	@Test
	default void findsTheDayToLookAgainOfWhatWasAcceptedBefore() throws IOException {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		RecommendationDetails it = issued("C2", team, people().member(team, Role.LEADER)).get(0);
		decide(it.id(), Decision.accept(null, null, null), pm);
		decide(it.id(), Decision.drop("No"), pm);
		decide(it.id(), Decision.reopen(null), pm);
		decide(it.id(), Decision.accept(null, null, null), pm);
		jdbc().update("update recommendation set review_on = null where team_id = ?", team);
		String vendor = jdbc()
			.execute((ConnectionCallback<String>) (connection) -> connection.getMetaData().getDatabaseProductName());
		jdbc().execute(
				new ClassPathResource("db/migration/" + vendor.toLowerCase(Locale.ROOT) + "/V25_1__review_dates.sql")
					.getContentAsString(StandardCharsets.UTF_8));
		assertThat(recommendations().find(it.id(), pm).reviewOn())
			.isEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(it.advised().reviewAfterDays()));
		assertThat(jdbc().queryForObject("select count(review_on) from recommendation where team_id = ?", Integer.class,
				team))
			.isEqualTo(1);
	}

	@Test
	default void takesASystemBackWithItsAcceptanceUnlessSomebodyWentOnWithIt() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> built = issued("C2", team, people().member(team, Role.LEADER)).stream()
			.filter((each) -> each.advised().system() != null)
			.toList();
		assertThat(built).hasSizeGreaterThan(1);
		BulkService bulk = application().getBean(BulkService.class);
		SystemService systems = application().getBean(SystemService.class);
		UUID change = bulk.apply(built.stream().map((each) -> BulkItem.at(each.id(), Instant.now())).toList(),
				new BulkEdit.Decide(Decision.accept(null, null, null)), "Accept", pm);
		assertThat(systems.ofTeams(List.of(team), pm)).hasSameSizeAs(built);
		SystemDetails begun = systems.ofRecommendation(built.get(0).id(), pm).orElseThrow();
		application().getBean(StageService.class).move(begun.id(), begun.version(), Stage.PILOT, "", pm);
		bulk.undo(change, pm);
		assertThat(systems.ofTeams(List.of(team), pm)).extracting(SystemDetails::id).containsExactly(begun.id());
		decide(built.get(1).id(), Decision.accept(null, null, null), pm);
		SystemDetails anew = systems.ofRecommendation(built.get(1).id(), pm).orElseThrow();
		assertThat(systems.history(anew.id(), pm)).hasSize(1);
	}

	@Test
	default void takesAMetricBackWithItsAcceptanceUnlessSomebodyWentOnWithIt() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> others = issued("C2", team, people().member(team, Role.LEADER)).stream()
			.filter((each) -> each.advised().system() == null)
			.limit(4)
			.toList();
		assertThat(others).hasSize(4);
		BulkService bulk = application().getBean(BulkService.class);
		MetricService metrics = application().getBean(MetricService.class);
		UUID change = bulk.apply(others.stream().map((each) -> BulkItem.at(each.id(), Instant.now())).toList(),
				new BulkEdit.Decide(Decision.accept(null, null, null)), "Accept", pm);
		List<MetricDetails> begun = others.stream()
			.map((each) -> metrics.of(MetricSubject.recommendation(each.id()), pm).get(0))
			.toList();
		application().getBean(ReadingService.class)
			.take(begun.get(0).id(), List.of(new Reading(LocalDate.of(2026, 3, 2), BigDecimal.ONE)), null, pm);
		metrics.describe(begun.get(1).id(), begun.get(1).version(),
				new MetricPlan("Changed", "", Direction.LOWER, null, null), pm);
		application().getBean(MeasureService.class)
			.measure(others.get(2).id(), new MetricPlan("More", "", Direction.LOWER, null, null), pm);
		bulk.undo(change, pm);
		assertThat(others.stream().map((each) -> metrics.of(MetricSubject.recommendation(each.id()), pm).size()))
			.containsExactly(1, 1, 2, 0);
		assertThat(jdbc().queryForList("select action from audit_event where object = ?", String.class,
				"metric:" + begun.get(3).id()))
			.containsExactly("metric.removed");
	}

	@Test
	default void takesOverWhatWasSaidOfItsCostAndElseWhatItsWordsSay() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		people().member(team, Role.PM);
		people().member(team, Role.PM);
		SystemService systems = application().getBean(SystemService.class);
		Map<String, List<Object>> planned = new TreeMap<>();
		for (String worked : List.of("C1", "C2", "C3", "C4", "C5")) {
			for (RecommendationDetails each : issued(worked, team, leader)) {
				if (each.advised().system() != null && !planned.containsKey(each.advised().system())) {
					decide(each.id(), Decision.accept(null, null, null), leader);
					SystemPlan plan = systems.ofRecommendation(each.id(), leader).orElseThrow().plan();
					planned.put(each.advised().system(), Arrays.asList(plan.cost(), plan.cadence()));
				}
			}
		}
		assertThat(planned).hasSizeGreaterThan(2)
			.containsValue(Arrays.asList(Cost.UNKNOWN, new Cadence(Frequency.EVERY_TWO_WEEKS, null)));
		assertThat(planned.get("voc").get(0)).isEqualTo(new Cost(null, new BigDecimal("2")));
		RecommendationDetails said = issued("C2", team, leader).stream()
			.filter((each) -> each.advised().system() != null)
			.findFirst()
			.orElseThrow();
		Cost cost = new Cost(new BigDecimal("3"), new BigDecimal("12.5"));
		decide(said.id(),
				new Decision(StatusChange.ACCEPT, null, null, null, null, null, new Beginning(cost, Direction.LOWER)),
				leader);
		SystemDetails system = systems.ofRecommendation(said.id(), leader).orElseThrow();
		assertThat(system.plan().cost()).isEqualTo(cost);
		assertThat(application().getBean(MetricService.class).of(MetricSubject.system(system.id()), leader))
			.singleElement()
			.satisfies((metric) -> assertThat(metric.plan().direction()).isEqualTo(Direction.LOWER));
	}

	@Test
	default void measuresMoreOfWhatWasAcceptedAndOfNothingElse() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> issued = issued("C2", team, people().member(team, Role.LEADER));
		MeasureService measures = application().getBean(MeasureService.class);
		MetricPlan more = new MetricPlan("More", "%", Direction.LOWER, null, null);
		RecommendationDetails other = issued.stream()
			.filter((each) -> each.advised().system() == null)
			.findFirst()
			.orElseThrow();
		issued.forEach((each) -> assertThatExceptionOfType(NothingMeasuredException.class)
			.isThrownBy(() -> measures.measure(each.id(), more, pm)));
		decide(other.id(), Decision.accept(null, null, null), pm);
		measures.measure(other.id(), more, pm);
		assertThat(application().getBean(MetricService.class).of(MetricSubject.recommendation(other.id()), pm))
			.extracting((metric) -> metric.plan().name())
			.containsExactly(other.advised().metric(), "More");
		for (CurrentPerson reader : List.of(people().member(team, Role.VIEWER), people().admin())) {
			assertThatExceptionOfType(ForbiddenException.class)
				.isThrownBy(() -> measures.measure(other.id(), more, reader));
		}
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> measures.measure(other.id(), more, people().stranger()));
	}

	@Test
	default void measuresWhatElseWasAccepted() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		RecommendationDetails other = issued("C2", team, people().member(team, Role.LEADER)).stream()
			.filter((each) -> each.advised().system() == null)
			.findFirst()
			.orElseThrow();
		decide(other.id(), Decision.accept(null, null, null), pm);
		List<MetricDetails> metrics = application().getBean(MetricService.class)
			.of(MetricSubject.recommendation(other.id()), pm);
		assertThat(metrics).singleElement()
			.satisfies((metric) -> assertThat(metric.plan().name()).isEqualTo(other.advised().metric()));
		assertThat(application().getBean(SystemService.class).ofTeams(List.of(team), pm)).isEmpty();
	}

	@Test
	default void keepsWhatATeamBuiltWhenTheAssessmentIsDeleted() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		List<RecommendationDetails> issued = issued("C2", team, leader);
		issued.forEach((each) -> decide(each.id(), Decision.accept(null, null, null), leader));
		SystemService systems = application().getBean(SystemService.class);
		MetricService metrics = application().getBean(MetricService.class);
		List<SystemDetails> built = systems.ofTeams(List.of(team), leader);
		assertThat(built).isNotEmpty().allMatch((each) -> each.recommendation() != null);
		assessments().delete(issued.get(0).assessment(), Access.of(leader));
		assertThat(systems.ofTeams(List.of(team), leader)).hasSameSizeAs(built)
			.allMatch((each) -> each.recommendation() == null)
			.allMatch((each) -> metrics.of(MetricSubject.system(each.id()), leader).size() == 1);
		assertThat(jdbc().queryForObject("select count(*) from metric where team_id = ?", Integer.class, team))
			.isEqualTo(built.size());
	}

}
