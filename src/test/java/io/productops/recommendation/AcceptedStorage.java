package io.productops.recommendation;

import java.util.List;
import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.system.MetricDetails;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.Stage;
import io.productops.system.SystemDetails;
import io.productops.system.SystemService;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

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
