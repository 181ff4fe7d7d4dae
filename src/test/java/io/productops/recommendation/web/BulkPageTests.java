package io.productops.recommendation.web;

import java.util.List;
import java.util.UUID;

import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.RecommendationStatus;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How people change several recommendations of the list, and take it back.
 */
@OnH2
class BulkPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private People people;

	private UUID team = UUID.randomUUID();

	private CurrentPerson pm;

	private List<RecommendationDetails> issued = List.of();

	@BeforeEach
	void givenAReportOfATeam() {
		this.team = this.people.team("Checkout");
		CurrentPerson leader = this.people.member(this.team, Role.LEADER);
		this.pm = this.people.member(this.team, Role.PM);
		UUID assessment = this.assessments.start("Northwind", this.team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), assessment, Access.of(leader));
		this.assessments.complete(assessment, Access.of(leader), "token");
		this.issued = this.recommendations.ofAssessment(assessment, leader);
	}

	@Test
	void changesWhatIsTickedAndTakesItBack() {
		MvcTestResult changed = post("/recommendations/bulk-changes", this.pm, "what", "decline", "words",
				"Not this year", "chosen", pick(0), "chosen", pick(2));
		assertThat(changed).hasStatus(303);
		String result = String.valueOf(changed.getResponse().getHeader("Location"));
		assertThat(text(get(result, this.pm))).contains("Two of two done", "Take it all back", "Decline.");
		assertThat(statuses()).startsWith(RecommendationStatus.DECLINED, RecommendationStatus.PROPOSED,
				RecommendationStatus.DECLINED);
		assertThat(get(result, this.people.member(this.team, Role.PM))).hasStatus(404);
		assertThat(post(result + "/undo", this.people.member(this.team, Role.PM))).hasStatus(404);
		assertThat(post(result + "/undo", this.pm)).hasStatus(303);
		assertThat(statuses()).containsOnly(RecommendationStatus.PROPOSED);
		MvcTestResult twice = post(result + "/undo", this.pm);
		assertThat(twice).hasStatus(409);
		assertThat(text(twice)).contains("too late to take this back").doesNotContain("Take it all back");
	}

	@Test
	void changesAllThatFitTheFilter() {
		String owner = this.pm.id().toString();
		assertThat(post("/recommendations/bulk-changes", this.pm, "what", "owner", "who", owner, "all", "true", "team",
				this.team, "kind", this.issued.get(0).advised().kind()))
			.hasStatus(303);
		this.issued.forEach(
				(each) -> assertThat(this.pm.id().equals(this.recommendations.find(each.id(), this.pm).work().owner()))
					.isEqualTo(each.advised().kind().equals(this.issued.get(0).advised().kind())));
	}

	@Test
	void keepsTheTicksAndTheWordsWhenSomethingIsWrong() {
		MvcTestResult refused = post("/recommendations/bulk-changes", this.pm, "what", "defer", "day", "2020-01-01",
				"words", "After the <offsite>", "chosen", pick(1), "status", "proposed");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused))
			.contains("Enter a day after today.", "After the &lt;offsite&gt;", "<title>Error: ",
					"value=\"defer\" selected")
			.containsPattern("<input[^>]*value=\"" + pick(1) + "\"[^>]*checked=\"checked\"");
		for (String what : List.of("defer", "due")) {
			assertThat(text(post("/recommendations/bulk-changes", this.pm, "what", what, "day", "9999-12-31", "chosen",
					pick(0))))
				.contains("Enter a day within the next ten years.");
		}
		assertThat(text(post("/recommendations/bulk-changes", this.pm, "what", "accept")))
			.contains("Choose at least one recommendation");
		assertThat(post("/recommendations/bulk-changes", this.pm, "what", "explode", "chosen", pick(0))).hasStatus(422);
		assertThat(text(
				post("/recommendations/bulk-changes", this.pm, "what", "due", "day", "2019-12-31", "chosen", pick(0))))
			.contains("Enter a day from 2020 on.");
		assertThat(post("/recommendations/bulk-changes", this.pm, "what", "label", "name", "a,b", "chosen", pick(0)))
			.hasStatus(422);
		assertThat(statuses()).containsOnly(RecommendationStatus.PROPOSED);
	}

	@Test
	void offersNothingToThoseWhoOnlyRead() {
		CurrentPerson viewer = this.people.member(this.team, Role.VIEWER);
		assertThat(text(get("/recommendations", viewer))).doesNotContain("Change several at once")
			.doesNotContain("name=\"chosen\"");
		assertThat(post("/recommendations/bulk-changes", viewer, "what", "accept", "chosen", pick(0))).hasStatus(403);
		assertThat(text(get("/recommendations", this.pm))).contains("Change several at once",
				"All " + this.issued.size() + " that fit these filters");
	}

	private List<RecommendationStatus> statuses() {
		return this.issued.stream()
			.map((each) -> this.recommendations.find(each.id(), this.pm).work().status())
			.toList();
	}

	private String pick(int place) {
		RecommendationDetails it = this.recommendations.find(this.issued.get(place).id(), this.pm);
		return it.id() + "." + it.version();
	}

	private MvcTestResult get(String uri, CurrentPerson person) {
		return this.mvc.get().uri(uri).with(SignedInAs.person(person)).exchange();
	}

	private MvcTestResult post(String uri, CurrentPerson person, Object... namesAndValues) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			fields.add(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
		}
		return this.mvc.post()
			.uri(uri)
			.params(fields)
			.with(SignedInAs.person(person))
			.with(FormToken.valid())
			.exchange();
	}

	private static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
