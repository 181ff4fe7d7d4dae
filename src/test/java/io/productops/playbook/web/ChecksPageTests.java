package io.productops.playbook.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import io.productops.FormBrowser;
import io.productops.OnH2;
import io.productops.playbook.BusyLinter;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.SignedInAs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What admins are told of a draft by compiler and linter.
 */
@OnH2
class ChecksPageTests {

	/** How often the page is opened again while the linter is at work. */
	private static final int MOST_VISITS = 90;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private DraftService drafts;

	@Autowired
	private People people;

	private CurrentPerson admin;

	private DraftDetails draft;

	@BeforeEach
	void givenADraft() {
		this.admin = this.people.admin();
		this.draft = this.drafts.begin(this.admin, 1);
	}

	@AfterEach
	void leaveNoDraft() {
		this.drafts.discard(this.admin, this.draft.number(),
				this.drafts.draft(this.admin, this.draft.number()).revision());
	}

	@Test
	void tellsWhatIsNewInTheDraftFirst() {
		change(Map.of("rules/M1-R1/levels/0/when", "pm_count > 5 && pm_count < 5", "metrics/process_cost/source",
				"Somebody told me"));

		Document page = checks();

		assertThat(page.select("h2").eachText()).containsExactly("Two are new in this draft",
				"30 are in the published version, too");
		assertThat(page.select(".poa-standfirst").text())
			.isEqualTo("32 findings, two of them new. None of them rests on a sample of answers.");
		Element added = page.select("section[aria-labelledby=h-new]").first();
		assertThat(added.select("h3").eachText()).containsExactly("Level that is never reached", "Without a source");
		assertThat(added.select("h3 + p").first().text()).startsWith("The rule fires, but another level");
		assertThat(added.select("li").eachText().get(0)).contains("Rule M1-R1", "M1-R1.critical",
				"no answers meet its condition", "Decided for all answers");
		assertThat(added.select("li").eachText().get(1)).contains("Metric process_cost",
				"“Somebody told me” names nothing in the list of sources", "Read in the text");
		assertThat(added.select("li a").eachAttr("href")).containsExactly(place("rules/M1-R1/levels/0/severity"),
				place("metrics/process_cost/label"));
	}

	@Test
	void leadsFromEachFindingToItsPlaceInAForm() {
		Document page = checks();

		assertThat(page.select(".poa-standfirst").text()).startsWith("30 findings, none of them new.");
		assertThat(page.select("h2").eachText()).containsExactly("30 are in the published version, too");
		assertThat(page.select("li:has(code:matchesOwn(^charter.verbal$)) a").attr("href"))
			.endsWith("/questions/charter#f-steps.scope.sections.1.questions.charter.options.verbal.label");
		for (String href : page.select("section li a").eachAttr("href")) {
			URI place = URI.create(href);
			assertThat(page(href).getElementById(Objects.requireNonNull(place.getFragment()))).as(href).isNotNull();
		}
	}

	@Test
	void aDraftWithFaultsIsLookedAtForNothingElse() {
		change(Map.of("rules/M1-R1/levels/0/when", "nobody_knows == 1"));

		Document page = page(home() + "/checks");

		assertThat(page.select("h2").eachText())
			.containsExactly("One thing is wrong, and the draft cannot be published");
		assertThat(page.select(".poa-notice--warn li").text()).startsWith("Rule M1-R1, Level 1, condition: ")
			.contains("nobody_knows");
		assertThat(page.select(".poa-notice--warn a").attr("href")).isEqualTo(place("rules/M1-R1/levels/0/when"));
		assertThat(page.select("[role=status], .poa-standfirst")).isEmpty();
	}

	@Test
	void saysThatNothingLooksOdd() throws IOException {
		DraftDetails bakery = this.drafts.begin(this.admin, bakery(), "For a test");
		Document page = checks(bakery);
		assertThat(page.select("h2").eachText()).containsExactly("Nothing is wrong, and nothing looks odd");
		this.drafts.save(this.admin, bakery.number(), 1, bakery().replace("source: \"Baker’s manual\"", "source: S9"),
				"Without a source");
		page = checks(bakery);
		assertThat(page.select("h2").eachText()).containsExactly("Nothing is published to compare them with");
		assertThat(page.select(".poa-standfirst").text()).doesNotContain("new");
		this.drafts.discard(this.admin, bakery.number(), 2);
	}

	@Test
	void makesNobodyWaitForTheLinter() {
		change(Map.of("mistakes/M2/title", "Nobody has linted this yet"));
		try (BusyLinter busy = new BusyLinter(this.application)) {
			Document page = page(home() + "/checks");
			assertThat(page.select("main [role=status]").text()).startsWith("Nothing is wrong with this draft");
			assertThat(page.select("main [role=status] a").attr("href")).isEqualTo(home() + "/checks");
			assertThat(page.select(".poa-standfirst, section")).isEmpty();
			assertThat(busy).isNotNull();
		}
		assertThat(checks().select(".poa-standfirst").text()).startsWith("30 findings, none of them new.");
	}

	@Test
	void isReachedFromTheDraftItsChangesAndItsPublication() {
		for (String path : new String[] { "", "/changes", "/publication" }) {
			assertThat(page(home() + path).select("main a[href=" + home() + "/checks]")).as(path).hasSize(1);
		}
		assertThat(get("/admin/playbook/drafts/999999/checks")).hasStatus(404);
	}

	private String bakery() throws IOException {
		try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/playbook/bakery.yaml"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private void change(Map<String, String> values) {
		this.drafts.change(this.admin, this.draft.number(), 1, values, "For a test");
	}

	private String place(String field) {
		return Parts.href(this.draft.number(), field);
	}

	private String home() {
		return "/admin/playbook/drafts/" + this.draft.number();
	}

	private Document checks() {
		return checks(this.draft);
	}

	/** As it is when the linter is done. */
	private Document checks(DraftDetails of) {
		String path = "/admin/playbook/drafts/" + of.number() + "/checks";
		Document page = page(path);
		for (int visit = 1; visit < MOST_VISITS && !page.select("main [role=status]").isEmpty(); visit++) {
			page = page(path);
		}
		return page;
	}

	private Document page(String path) {
		MvcTestResult result = get(path);
		assertThat(result).as(path).hasStatusOk();
		return Jsoup.parse(FormBrowser.text(result));
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(URI.create(path)).with(SignedInAs.person(this.admin)).exchange();
	}

}
