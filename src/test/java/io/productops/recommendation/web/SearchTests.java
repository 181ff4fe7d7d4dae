package io.productops.recommendation.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.ApiClient;
import io.productops.FormBrowser;
import io.productops.OnH2;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.recommendation.Generator;
import io.productops.recommendation.RecommendationService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import io.productops.team.Tokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where no index holds words, a search reads so much at a time, says so, and goes on.
 */
@OnH2
class SearchTests {

	private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\">Search the next ones");

	private static final String SAID = "At most 3,000 recommendations are searched for words at once";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private People people;

	@Autowired
	private Tokens tokens;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	@Test
	void searchesSomeAtOnceSaysSoAndGoesOn() {
		UUID team = this.people.team("Checkout");
		CurrentPerson pm = this.people.member(team, Role.PM);
		UUID like = issued(team);
		new Generator(this.jdbc).make(like, List.of(team), 3_050, List.of(pm.id()));
		try {
			UUID oldest = this.jdbc.queryForObject(
					"select id from recommendation where team_id = ? order by listed_at, id limit 1", UUID.class, team);
			this.jdbc.update("update recommendation set title = 'Find the needle' where id = ?", oldest);
			String address = "/recommendations?q=needle";
			String first = page(address, pm);
			assertThat(first).contains("No recommendation found so far", SAID).doesNotContain("Find the needle");
			Matcher next = NEXT.matcher(first);
			assertThat(next.find()).isTrue();
			assertThat(page(next.group(1).replace("&amp;", "&"), pm)).contains("Find the needle").doesNotContain(SAID);
			assertThat(page("/recommendations?q=needle&kind=precondition", pm)).contains("Nothing here now")
				.doesNotContain(SAID);
			assertThat(page("/recommendations", pm)).doesNotContain(SAID)
				.contains("The first 500 that fit these filters");
			assertThat(page("/recommendations?severity=critical", pm))
				.contains("All that fit these filters, 500 at most");
			assertThat(page("/recommendations?q=the", pm)).contains("The first that fit these filters, 500 at most");
			assertThat(this.mvc.get()
				.uri("/recommendations/export/csv?q=needle")
				.with(SignedInAs.person(pm))
				.exchange()
				.getResponse()).satisfies((file) -> assertThat(FormBrowser.text(file)).contains("Find the needle"));
			ApiClient program = new ApiClient(this.port, this.tokens.of(pm));
			JsonNode part = ApiClient.json(program.get("/api/v1/recommendations?q=needle"));
			assertThat(part.get("items")).isEmpty();
			JsonNode rest = ApiClient
				.json(program.get("/api/v1/recommendations?q=needle&cursor=" + part.get("next").asString()));
			assertThat(rest.get("items").get(0).get("id").asString()).isEqualTo(oldest.toString());
			assertThat(rest.get("next").isNull()).isTrue();
		}
		finally {
			this.jdbc.update("delete from assessment where team_id = ?", team);
		}
	}

	private UUID issued(UUID team) {
		CurrentPerson leader = this.people.member(team, Role.LEADER);
		UUID assessment = this.assessments.start("Northwind", team, leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C2"), assessment, Access.of(leader));
		this.assessments.complete(assessment, Access.of(leader), "token");
		return this.recommendations.ofAssessment(assessment, leader).get(0).id();
	}

	private String page(String address, CurrentPerson person) {
		return FormBrowser.text(this.mvc.get().uri(address).with(SignedInAs.person(person)).exchange().getResponse());
	}

}
