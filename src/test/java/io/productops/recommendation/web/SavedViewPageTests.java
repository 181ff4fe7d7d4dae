package io.productops.recommendation.web;

import java.util.List;
import java.util.UUID;

import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.recommendation.SavedViewDetails;
import io.productops.recommendation.SavedViewService;
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
 * Filters of the list under names, as people see and change them.
 */
@OnH2
class SavedViewPageTests {

	private static final String VIEWS = "/recommendations/views";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SavedViewService views;

	@Autowired
	private People people;

	private UUID team = UUID.randomUUID();

	private CurrentPerson pm;

	@BeforeEach
	void givenAPm() {
		this.team = this.people.team("Checkout");
		this.pm = this.people.member(this.team, Role.PM);
	}

	@Test
	void savesWhatIsKnownOfAFilterAndShowsItAmongTheViews() {
		assertThat(text(get("/recommendations?view=all"))).doesNotContain("Save these filters");
		assertThat(text(get("/recommendations?status=open&q=a%20b"))).contains("Save these filters as a view",
				"name=\"q\" value=\"a b\"", "Everybody in " + this.people.name(this.team));
		assertThat(post(VIEWS, "viewName", "Open & <b>bold</b>", "status", "open", "q", "a&b={c} %41+é", "admin",
				"true", "after", "xyz"))
			.hasStatus(303);
		SavedViewDetails view = only();
		assertThat(view.query()).isEqualTo("status=open&q=a%26b%3D%7Bc%7D%20%2541%2B%C3%A9");
		String href = "/recommendations?status=open&amp;q=a%26b%3D%7Bc%7D%20%2541%2B%C3%A9";
		String page = text(get("/recommendations?view=all"));
		assertThat(page).contains("href=\"" + href + "\"", "Open &amp; &lt;b&gt;bold&lt;/b&gt;", "Change saved views")
			.doesNotContain("<b>bold");
		assertThat(text(get(href.replace("&amp;", "&")))).contains("value=\"a&amp;b={c} %41+é\"")
			.containsPattern("aria-current=\"page\"[^>]*>Open &amp;");
		assertThat(text(get(VIEWS))).contains("You alone", VIEWS + "/" + view.id());
	}

	@Test
	void savesWhatIsShownOfEachToo() {
		assertThat(text(get("/recommendations?columns=owner"))).contains("name=\"columns\" value=\"owner\"");
		assertThat(post(VIEWS, "viewName", "Short", "columns", "owner.title.nonsense", "status", "open"))
			.hasStatus(303);
		assertThat(only().query()).isEqualTo("status=open&columns=owner");
		assertThat(text(get("/recommendations?view=all")))
			.contains("href=\"/recommendations?status=open&amp;columns=owner\"");
	}

	@Test
	void saysWhatIsWrongAndKeepsWhatWasTyped() {
		MvcTestResult nameless = post(VIEWS, "viewName", " ", "viewTeam", this.team, "status", "open");
		assertThat(nameless).hasStatus(422);
		assertThat(text(nameless)).contains("Enter a name for the view.", "<title>Error: ", "href=\"#viewName\"",
				"value=\"" + this.team + "\" selected", "name=\"status\" value=\"open\"");
		assertThat(text(post(VIEWS, "viewName", "Everything", "status", ""))).contains("Choose at least one filter");
		assertThat(post(VIEWS, "viewName", "x".repeat(61), "status", "open")).hasStatus(422);
		assertThat(post(VIEWS, "viewName", "Long", "q", "é".repeat(500))).hasStatus(422);
		assertThat(post(VIEWS, "viewName", "Whose", "viewTeam", "nobody", "status", "open")).hasStatus(422);
		assertThat(post(VIEWS, "viewName", "Theirs", "viewTeam", this.people.team("Search"), "status", "open"))
			.hasStatus(404);
		assertThat(this.views.views(this.pm)).isEmpty();
	}

	@Test
	void refusesANameThatThereIsAlready() {
		assertThat(post(VIEWS, "viewName", "Mine", "status", "open")).hasStatus(303);
		MvcTestResult second = post(VIEWS, "viewName", "mINE ", "due", "overdue");
		assertThat(second).hasStatus(422);
		assertThat(text(second)).contains("There is a view of this name already.", "href=\"#viewName\"",
				"id=\"viewName-error\"", "value=\"mINE\"", "name=\"due\" value=\"overdue\"");
		assertThat(post(VIEWS, "viewName", "mine", "viewTeam", this.team, "due", "overdue")).hasStatus(303);
		assertThat(post(VIEWS, "viewName", "Other", "due", "week")).hasStatus(303);
		UUID other = this.views.views(this.pm)
			.stream()
			.filter((view) -> view.name().equals("Other"))
			.findFirst()
			.orElseThrow()
			.id();
		MvcTestResult renamed = post(VIEWS + "/" + other + "/name", "viewName", "MINE");
		assertThat(renamed).hasStatus(422);
		assertThat(text(renamed)).contains("There is a view of this name already.", "<title>Error: ", "value=\"MINE\"",
				"<h1 dir=\"auto\">Other</h1>");
		assertThat(post(VIEWS + "/" + other + "/name", "viewName", "OTHER")).hasStatus(303);
	}

	@Test
	void beginsTheListWithTheChosenViewUntilEverythingIsAskedFor() {
		post(VIEWS, "viewName", "Mine", "owner", "me", "status", "open");
		String href = VIEWS + "/" + only().id();
		assertThat(get("/recommendations")).hasStatus(200);
		assertThat(post(href + "/default")).hasStatus(303);
		assertThat(get("/recommendations")).hasStatus(303)
			.hasHeader("Location", "/recommendations?status=open&owner=me");
		assertThat(get("/recommendations?view=all")).hasStatus(200);
		assertThat(get("/recommendations?status=")).hasStatus(200);
		assertThat(text(get(href))).contains("Begin the list with everything");
		assertThat(post(href + "/default/end")).hasStatus(303);
		assertThat(get("/recommendations")).hasStatus(200);
	}

	@Test
	void beginsWithNoViewThatAsksForATeamThatIsNotTheirs() {
		UUID other = this.people.team("Search");
		CurrentPerson both = this.people.member(java.util.Map.of(this.team, Role.PM, other, Role.PM));
		UUID shared = this.views.save("Search's", "team=" + other, this.team, both);
		this.views.choose(shared, this.pm);
		assertThat(get("/recommendations")).hasStatus(200);
		assertThat(text(get("/recommendations"))).doesNotContain("Search&#39;s");
	}

	@Test
	void renamesAndDeletes() {
		post(VIEWS, "viewName", "Ours", "viewTeam", this.team, "due", "overdue");
		String href = VIEWS + "/" + only().id();
		MvcTestResult refused = post(href + "/name", "viewName", "");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("Enter a name for the view.", "<title>Error: Saved view");
		assertThat(post(href + "/name", "viewName", "Late ones")).hasStatus(303);
		assertThat(text(get(href))).contains("<h1 dir=\"auto\">Late ones</h1>",
				"Everybody in " + this.people.name(this.team));
		CurrentPerson viewer = this.people.member(this.team, Role.VIEWER);
		assertThat(text(this.mvc.get().uri(href).with(SignedInAs.person(viewer)).exchange()))
			.contains("Begin the list with it")
			.doesNotContain("Delete this view", "Save name");
		assertThat(post(href + "/deletion")).hasStatus(303);
		assertThat(get(href)).hasStatus(404);
	}

	private SavedViewDetails only() {
		List<SavedViewDetails> found = this.views.views(this.pm);
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private MvcTestResult get(String uri) {
		return this.mvc.get().uri(java.net.URI.create(uri)).with(SignedInAs.person(this.pm)).exchange();
	}

	private MvcTestResult post(String uri, Object... namesAndValues) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			fields.add(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
		}
		return this.mvc.post()
			.uri(uri)
			.params(fields)
			.with(SignedInAs.person(this.pm))
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
