package io.productops.playbook.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.productops.FormBrowser;
import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.advice.PlaybookText;
import io.productops.playbook.BuiltInText;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.PlaybookService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.SignedInAs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages on which admins compare, bring back, edit and import the texts of playbooks.
 */
@OnH2
class TextPageTests {

	private static final String HOME = "/admin/playbook/";

	private static final String CLAIM = "principles/PR1/claim";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private DraftService drafts;

	@Autowired
	private PlaybookService playbooks;

	private CurrentPerson admin;

	private int draft;

	@BeforeEach
	void anAdminWithADraft() {
		this.admin = this.people.admin();
		this.draft = this.drafts.begin(this.admin, 1).number();
	}

	@Test
	void showsWordByWordWhatADraftChanges() {
		assertThat(get(draft("/changes"))).hasStatusOk()
			.bodyText()
			.contains("No changes from version 1 to draft " + this.draft,
					"<a href=\"" + draft("/changes") + "\" " + "aria-current=\"step\">2. Compare with version 1</a>");
		change(Map.of("mistakes/M2/title", "Too early <b>hires</b>", "principles/PR1/cap", "48"));

		Document page = Jsoup.parse(text(get(draft("/changes"))));

		assertThat(page.select("h2#h-changes").text()).isEqualTo("Two changes from version 1 to draft " + this.draft);
		assertThat(page.select("h2#h-changes + p").text())
			.isEqualTo("One of them can change what is advised, one only what is written.");
		assertThat(page.select("table.poa-diff thead th").eachText()).containsExactly("Field", "Version 1",
				"Draft " + this.draft);
		assertThat(page.select("table.poa-diff tbody th").eachText()).containsExactly("Mistake M2 Title",
				"Principle PR1 Cap Can change advice");
		assertThat(page.select("table.poa-diff tbody th a").attr("href")).isEqualTo(draft("/part?path=mistakes/M2"));
		assertThat(page.select("tr:has(a[href$=M2]) td").eachText()).containsExactly(
				"Too early removed investment end of removal", "Too early added <b>hires</b> end of addition");
		assertThat(page.select("ins, del")).hasSize(4);
	}

	@Test
	void showsBothValuesInOneColumnToo() {
		change(Map.of("mistakes/M2/title", "Too early hires"));

		Document page = Jsoup.parse(text(get(draft("/changes?view=unified"))));

		assertThat(page.select("table.poa-diff tbody td").eachText())
			.containsExactly("Too early removed investment end of removal added hires end of addition");
		assertThat(page.select("p.poa-meta a[href$=changes]").text()).isEqualTo("Side by side");
	}

	@Test
	void comparesAnyTwoTexts() {
		change(Map.of(CLAIM, "First."));
		change(Map.of(CLAIM, "Second."));
		String d = "draft-" + this.draft;

		Document choice = Jsoup.parse(text(get(HOME + "compare")));
		assertThat(choice.select("select#from option").eachAttr("value")).contains("version-1", d);
		assertThat(choice.select("select#from option[selected]").attr("value"))
			.isEqualTo(choice.select("select#to option").get(1).attr("value"));

		Document page = Jsoup.parse(text(get(HOME + "compare?from=" + d + ".2&to=" + d)));
		assertThat(page.select("h2").text())
			.isEqualTo("One change from draft " + this.draft + ", revision 2 to draft " + this.draft);
		assertThat(page.select("select#from option[selected]").attr("value")).isEqualTo(d + ".2");
		assertThat(page.select("td del, td ins").eachText()).containsExactly("removed First end of removal",
				"added Second end of addition");
		assertThat(page.select("a[href*=unified]").attr("href"))
			.isEqualTo(HOME + "compare?from=" + d + ".2&to=" + d + "&view=unified");
	}

	@ParameterizedTest
	@ValueSource(strings = { "version-0", "version-999999", "draft-999999", "draft-1.999", "version-99999999999", "x",
			"version-1.1", "draft--1" })
	void knowsNoTextOfAnotherName(String reference) {
		assertThat(get(HOME + "compare?to=version-1&from=" + reference)).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "drafts/999999/changes", "drafts/999999/history", "drafts/999999/revisions/1",
			"drafts/999999/document", "drafts/999999/document.yaml", "drafts/999999/texts", "drafts/999999/texts.md",
			"versions/999999", "versions/999999/document.yaml", "versions/x", "drafts/x/changes" })
	void knowsNoTextOfAnotherNumber(String path) {
		assertThat(get(HOME + path)).hasStatus(404);
	}

	@Test
	void listsWhatWasSavedAndBringsItBack() {
		change(Map.of(CLAIM, "First."));
		change(Map.of(CLAIM, "Second."));
		Document history = Jsoup.parse(text(get(draft("/history"))));
		assertThat(history.select("tbody th a").eachText()).containsExactly("Revision 3", "Revision 2", "Revision 1");
		assertThat(history.select("tbody tr:first-child td").eachText()).contains("For a test");
		assertThat(history.select("time").attr("datetime")).endsWith("Z");

		Document revision = Jsoup.parse(text(get(draft("/revisions/2"))));
		assertThat(revision.select("td ins").text()).contains("First");
		assertThat(revision.select("input[name=revision]").attr("value")).isEqualTo("3");

		assertThat(post(draft("/revisions/2/restoration"), "revision", "3")).hasStatus(303)
			.hasHeader("Location", draft("/history"));
		assertThat(now()).isEqualTo(this.drafts.text(this.admin, this.draft, 2));
		assertThat(this.drafts.revisions(this.admin, this.draft).get(0).note()).isEqualTo("Brought back revision 2.");
		assertThat(text(get(draft("/revisions/4")))).doesNotContain("Bring this text back");

		assertThat(post(draft("/revisions/3/restoration"), "revision", "3")).hasStatus(409)
			.bodyText()
			.contains("Somebody saved the draft after you opened this page");
		this.drafts.discard(this.admin, this.draft, 4);
		assertThat(post(draft("/revisions/3/restoration"), "revision", "4")).hasStatus(409);
		assertThat(get(draft("/revisions/9"))).hasStatus(404);
		assertThat(post(draft("/revisions/9/restoration"), "revision", "4")).hasStatus(404);
	}

	@Test
	void showsAVersionAndRestoresItAsADraft() {
		assertThat(get(HOME + "versions/1")).hasStatusOk()
			.bodyText()
			.contains("The application", "Came with the application.", this.playbooks.details(this.admin, 1).sha256(),
					"product-ops");
		MvcTestResult restored = post(HOME + "versions/1/drafts");
		assertThat(restored).hasStatus(303);
		String location = restored.getResponse().getHeader("Location");
		assertThat(location).matches("/admin/playbook/drafts/\\d+/changes");
		assertThat(post(HOME + "versions/999999/drafts")).hasStatus(404);
	}

	@Test
	void givesTheTextsAsFilesByteForByte() {
		MvcTestResult version = get(HOME + "versions/1/document.yaml");
		assertThat(version.getResponse().getContentAsByteArray())
			.isEqualTo(BuiltInText.read().getBytes(StandardCharsets.UTF_8));
		assertThat(version).hasHeader("Content-Type", "application/yaml;charset=UTF-8")
			.hasHeader("Content-Disposition", "attachment; filename=\"product-ops-version-1.yaml\"");
		change(Map.of(CLAIM, "’ and 🚀"));
		assertThat(get(draft("/document.yaml")).getResponse().getContentAsByteArray())
			.isEqualTo(now().getBytes(StandardCharsets.UTF_8));
		assertThat(get(draft("/texts.md")))
			.hasHeader("Content-Disposition", "attachment; filename=\"product-ops-draft-" + this.draft + "-texts.md\"")
			.bodyText()
			.contains("claim: \"’ and 🚀\"");
	}

	@Test
	void editsTheWholeText() {
		Document page = Jsoup.parse(text(get(draft("/document"))));
		assertThat(typed(page)).isEqualTo(now());
		assertThat(page.select("li#line-1").text()).isEqualTo("playbook: {id: product-ops, title: Product operations}");
		assertThat(page.select("ol.poa-numbered li")).hasSize((int) now().lines().count());

		String edited = now().replace("title: Product operations}", "title: Product operations here}");
		assertThat(post(draft("/document"), "revision", "1", "note", "Title", "text", edited.replace("\n", "\r\n")))
			.hasStatus(303)
			.hasHeader("Location", draft("/document"));
		assertThat(now()).isEqualTo(edited);
		assertThat(this.drafts.revisions(this.admin, this.draft).get(0).note()).isEqualTo("Title");
	}

	@Test
	void namesTheFaultsByLineAndSavesThemOnlyOnRequest() {
		String faulty = now().replace("when: \"final_call == 'product_ops' && dedicated\"",
				"when: \"final_call == 'nobody_knows' && dedicated\"");
		int line = (int) faulty.substring(0, faulty.indexOf("nobody_knows")).lines().count();

		MvcTestResult refused = post(draft("/document"), "revision", "1", "text", faulty);

		assertThat(refused).hasStatus(422);
		Document page = Jsoup.parse(text(refused));
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".poa-errors a").attr("href")).isEqualTo("#line-" + line);
		assertThat(page.select(".poa-errors a").text()).startsWith("Line " + line + ", M1-R1: ");
		assertThat(page.select("li#line-" + line).text()).contains("nobody_knows");
		assertThat(typed(page)).isEqualTo(faulty);
		assertThat(page.select("button[name=faulty]").text()).isEqualTo("Save with faults");
		assertThat(now()).isEqualTo(BuiltInText.read());

		assertThat(post(draft("/document"), "revision", "1", "faulty", "yes", "text", faulty)).hasStatus(303);
		assertThat(now()).isEqualTo(faulty);
	}

	@Test
	void keepsWhatNoDraftCanHave() {
		MvcTestResult refused = post(draft("/document"), "revision", "1", "faulty", "yes", "text", "a: [");
		assertThat(refused).hasStatus(422).bodyText().contains("This is not YAML").doesNotContain("name=\"faulty\"");
		assertThat(post(draft("/document"), "revision", "1", "faulty", "yes", "text",
				now().replace("id: product-ops,", "id: other-ops,")))
			.hasStatus(422)
			.bodyText()
			.contains("The id of this draft’s playbook is product-ops");
		assertThat(post(draft("/document"), "revision", "1", "faulty", "yes", "text", now() + "#".repeat(1_000_000)))
			.hasStatus(422)
			.bodyText()
			.contains("A playbook may have 1000000 characters");
		assertThat(post(draft("/document"), "revision", "1", "text", now(), "note", "a\u0000b")).hasStatus(422)
			.bodyText()
			.contains("href=\"#note\"");
		assertThat(this.drafts.draft(this.admin, this.draft).revision()).isEqualTo(1);
	}

	@Test
	void keepsWhatWasTypedWhenSomebodyWasFaster() {
		change(Map.of(CLAIM, "Somebody else’s."));
		String mine = BuiltInText.read().replace("title: Product operations}", "title: Mine}");

		MvcTestResult stale = post(draft("/document"), "revision", "1", "text", mine);

		assertThat(stale).hasStatus(409);
		Document page = Jsoup.parse(text(stale));
		assertThat(typed(page)).isEqualTo(mine);
		assertThat(page.select("input[name=revision]").attr("value")).isEqualTo("2");
		assertThat(page.select("h2#h-changes").text()).isEqualTo("Two changes from what is stored to what you sent");
		assertThat(page.select("button").text()).contains("Save mine all the same");
		assertThat(post(draft("/document"), "revision", "2", "text", mine)).hasStatus(303);
		this.drafts.discard(this.admin, this.draft, 3);
		assertThat(post(draft("/document"), "revision", "3", "text", mine)).hasStatus(409)
			.bodyText()
			.contains("copy it to keep it");
	}

	@Test
	void theWordsOfAQuoteStayInTheWholeText() {
		String paraphrased = now().replace("One solution to that problem, our solution", "A way out, our solution");
		int line = (int) paraphrased.substring(0, paraphrased.indexOf("A way out, our solution")).lines().count();

		MvcTestResult refused = post(draft("/document"), "revision", "1", "note", "Clearer", "text", paraphrased);

		assertThat(refused).hasStatus(422);
		Document page = Jsoup.parse(text(refused));
		assertThat(page.select(".poa-errors a").eachAttr("href")).containsExactly("#line-" + line);
		assertThat(page.select(".poa-errors a").text()).startsWith("Line " + line + ", PR1: The words of the quote")
			.contains("“One solution to that problem,", "are locked");
		assertThat(page.select("button[name=faulty]")).isEmpty();
		assertThat(page.select("#note").val()).isEqualTo("Clearer");
		assertThat(typed(page)).isEqualTo(paraphrased);
		assertThat(now()).isEqualTo(BuiltInText.read());
		assertThat(post(draft("/document"), "revision", "1", "text", paraphrased, "faulty", "yes")).hasStatus(422);
	}

	@Test
	void aQuoteIsNotTakenOutOfAPartThatStays() {
		String text = now();
		String without = text.replaceFirst("(?s)    quotes:\n.*?(?=    cap: 49)", "");
		assertThat(without).doesNotContain("One solution to that problem").hasSizeGreaterThan(text.length() - 1000);
		String renamed = text.replace("One solution to that problem", "One answer to that problem")
			.replaceAll("\\bPR1\\b", "PR-1");

		for (String each : List.of(without, renamed)) {
			assertThat(post(draft("/document"), "revision", "1", "faulty", "yes", "text", each)).hasStatus(422)
				.bodyText()
				.contains("“One solution to that problem,");
		}
	}

	@Test
	void aQuoteMayBeAddedMovedOrGoWithItsPart() {
		String one = "      - {text: \"Added before the others.\", speaker: A, source: B}\n";
		String added = now().replaceFirst("    quotes:\n", "    quotes:\n" + one);
		assertThat(post(draft("/document"), "revision", "1", "faulty", "yes", "text", added)).hasStatus(303);
		String renamed = added.replaceAll("\\bPR1\\b", "PR-1");
		assertThat(post(draft("/document"), "revision", "2", "faulty", "yes", "text", renamed)).hasStatus(303);
		int principle = renamed.indexOf("  - id: PR-1\n");
		String gone = renamed.substring(0, principle) + renamed.substring(renamed.indexOf("  - id: PR2\n", principle));
		assertThat(post(draft("/document"), "revision", "3", "faulty", "yes", "text", gone)).hasStatus(303);
	}

	@Test
	void aRevisionComesBackWithTheQuotesThatItHad() {
		String path = "principles/PR1/quotes/0/text";
		String words = PlaybookText.of(now()).field(path).orElseThrow().value();
		this.drafts.correctQuote(this.admin, this.draft, 1, path, words.replace("to that", "for that"), "He says for");
		assertThat(post(draft("/document"), "revision", "2", "text", BuiltInText.read())).hasStatus(422);

		assertThat(post(draft("/revisions/1/restoration"), "revision", "2")).hasStatus(303);

		assertThat(now()).isEqualTo(BuiltInText.read());
	}

	@Test
	void importsOtherWordsOfAQuoteOnlyUnderAnotherId() {
		String text = BuiltInText.read().replace("One solution to that problem", "One way out of that");
		assertThat(post(HOME + "import", "text", text)).hasStatus(422)
			.bodyText()
			.contains("PR1: The words of the quote “One solution to that problem,");
		imported(post(HOME + "import", "text", text.replace("id: product-ops,", "id: quoted-" + this.draft + ",")));
	}

	@Test
	void importsAPlaybookAsADraftOfItOrAsTheFirstOfAnother() {
		String same = BuiltInText.read().replace("title: Product operations}", "title: Product operations here}");
		DraftDetails draft = imported(post(HOME + "import", "text", same.replace("\n", "\r\n"), "note", "From a file"));
		assertThat(draft.playbookId()).isEqualTo("product-ops");
		assertThat(draft.basedOn()).isEqualTo(1);
		assertThat(this.drafts.text(this.admin, draft.number()).text()).isEqualTo(same);

		DraftDetails other = imported(
				post(HOME + "import", "text", same.replace("id: product-ops,", "id: another-" + this.draft + ",")));
		assertThat(other.playbookId()).isEqualTo("another-" + this.draft);
		assertThat(other.basedOn()).isNull();
		assertThat(get(HOME + "drafts/" + other.number() + "/changes")).hasStatusOk()
			.bodyText()
			.contains("This is the first version of its playbook", "2. Look at the whole text");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a: &x [*x]                                | Line 1: A playbook has no anchors and aliases
			a: !!java.lang.Runtime {}                 | Line 1: A playbook has no tags
			playbook: {id: a, id: b}                  | “id” stands here twice.
			playbook: {id: a, title: b}               | Line 1: “steps” is missing.
			- 1                                       | A mapping is expected here.
			a: b: c                                   | This is not YAML
			''                                        | Paste the text of a playbook.
			<script>alert(1)</script>                 | A mapping is expected here.
			""")
	void refusesWhatIsNoPlaybookAndSaysWhy(String text, String message) {
		MvcTestResult refused = post(HOME + "import", "text", text);
		assertThat(refused).hasStatus(422);
		Document page = Jsoup.parse(text(refused));
		assertThat(page.select(".poa-errors a").eachText()).anySatisfy((each) -> assertThat(each).contains(message));
		assertThat(typed(page)).isEqualTo(text);
		assertThat(page.select("script:not([src])")).isEmpty();
	}

	@Test
	void namesWhatIsMissingOnceAndShowsTheLine() {
		Document page = Jsoup.parse(text(post(HOME + "import", "text", "playbook: {id: a, title: b}\nhello: 1\n")));
		assertThat(page.select(".poa-errors a").eachText())
			.contains("Line 1: “stage” is missing. It says: playbook: {id: a, title: b}")
			.anySatisfy((error) -> assertThat(error).startsWith("Line 2").endsWith("It says: hello: 1"))
			.noneSatisfy((error) -> assertThat(error).contains("“secondReading”"))
			.noneSatisfy((error) -> assertThat(error).contains("“levels”"))
			.doesNotHaveDuplicates();
	}

	@Test
	void refusesToImportWhatIsTooLongOrANoteThatIsNone() {
		assertThat(post(HOME + "import", "text", BuiltInText.read() + "#".repeat(1_000_000))).hasStatus(422)
			.bodyText()
			.contains("A playbook may have 1000000 characters");
		MvcTestResult refused = post(HOME + "import", "text", BuiltInText.read(), "note", "x".repeat(301));
		assertThat(refused).hasStatus(422);
		assertThat(Jsoup.parse(text(refused)).select("#note-error").text())
			.isEqualTo("Error: Shorten this to 300 characters or fewer. It has 301 now.");
	}

	@Test
	void bringsTextsBackFromMarkdown() {
		Document page = Jsoup.parse(text(get(draft("/texts"))));
		String file = typed(page);
		assertThat(post(draft("/texts"), "revision", "1", "text", file)).hasStatus(303);
		assertThat(this.drafts.draft(this.admin, this.draft).revision()).isEqualTo(1);

		String edited = file.replace("short: \"Bridge\"", "short: \"Two ways\"");
		assertThat(post(draft("/texts"), "revision", "1", "text", edited.replace("\n", "\r\n"))).hasStatus(303)
			.hasHeader("Location", draft("/changes"));
		assertThat(PlaybookText.of(now()).field("principles/PR1/short").orElseThrow().value()).isEqualTo("Two ways");

		MvcTestResult stale = post(draft("/texts"), "revision", "1", "text", edited.replace("Two ways", "Three"));
		assertThat(stale).hasStatus(409).bodyText().contains("Save mine all the same", "short: &quot;Three&quot;");
	}

	@Test
	void refusesOtherThingsThanTextsAndSaysInWhichLine() {
		MvcTestResult refused = post(draft("/texts"), "revision", "1", "text",
				"---\npath: principles/PR1\ncap: 40\n---\n\n## Quote {#quotes/0/text}\n> Never said\n");
		assertThat(refused).hasStatus(422);
		Document page = Jsoup.parse(text(refused));
		assertThat(page.select(".poa-errors a").eachAttr("href")).containsExactly("#line-3", "#line-6");
		assertThat(page.select(".poa-errors a").eachText().get(1)).contains("The words of a quote are locked");
		assertThat(page.select("li#line-6").text()).contains("quotes/0/text");
	}

	private DraftDetails imported(MvcTestResult result) {
		assertThat(result).hasStatus(303);
		String location = result.getResponse().getHeader("Location");
		return this.drafts.draft(this.admin, Integer.parseInt(location.replaceAll("\\D", "")));
	}

	private void change(Map<String, String> values) {
		int revision = this.drafts.draft(this.admin, this.draft).revision();
		this.drafts.change(this.admin, this.draft, revision, values, "For a test");
	}

	private String now() {
		return this.drafts.text(this.admin, this.draft).text();
	}

	private String draft(String page) {
		return HOME + "drafts/" + this.draft + page;
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(SignedInAs.person(this.admin)).exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.with(SignedInAs.person(this.admin))
			.with(FormToken.valid());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	/** What a browser takes for the text: not the line end before it. */
	private static String typed(Document page) {
		String text = page.select("textarea#text").first().wholeText();
		assertThat(text).startsWith("\n");
		return text.substring(1);
	}

	private static String text(MvcTestResult result) {
		return FormBrowser.text(result);
	}

}
