package io.productops.playbook.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.FormBrowser;
import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.Payloads;
import io.productops.advice.PlaybookField.Kind;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import io.productops.audit.AuditCursor;
import io.productops.audit.AuditFilter;
import io.productops.audit.AuditService;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What admins see of a draft, and what they can change on its pages.
 */
@OnH2
class DraftPageTests {

	private static final String PR3 = "principles/PR3";

	private static final String QUOTE = "principles/PR1/quotes/0";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private DraftService drafts;

	@Autowired
	private AuditService audits;

	@Autowired
	private People people;

	private CurrentPerson admin;

	private CurrentPerson other;

	private DraftDetails draft;

	private String home;

	@BeforeEach
	void givenADraft() {
		this.admin = this.people.admin();
		this.other = this.people.admin();
		this.draft = this.drafts.begin(this.admin, 1);
		this.home = "/admin/playbook/drafts/" + this.draft.number();
	}

	@AfterEach
	void leaveNoDraft() {
		if (this.drafts.draft(this.admin, this.draft.number()).open()) {
			this.drafts.discard(this.admin, this.draft.number(), revision());
		}
	}

	@Test
	void beginsADraftOfWhatIsPublished() {
		Document page = page("/admin/playbook");
		assertThat(page.select("h1").text()).isEqualTo("Playbook");
		assertThat(page.select("#h-drafts ~ table").text()).contains("Draft " + this.draft.number(), "Version");
		String action = page.select("form[action=/admin/playbook/drafts]").attr("action");
		MvcTestResult begun = post(action, "version", "1");
		assertThat(begun).hasStatus(303);
		String where = begun.getResponse().getHeader("Location");
		assertThat(where).matches("/admin/playbook/drafts/[0-9]+");
		assertThat(page(where).select("h1").text()).startsWith("Draft ");
		assertThat(post(where + "/discarding", "revision", "1")).hasStatus(303);
		assertThat(page(where).select("main").text()).contains("This draft is discarded");
		assertThat(post(where + "/discarding", "revision", "1")).hasStatus(409);
		assertThat(post(where + "/reopening")).hasStatus(303);
		assertThat(post(where + "/discarding", "revision", "1")).hasStatus(303);
		assertThat(page("/admin/playbook").select("main").text()).contains("Discarded drafts");
	}

	@Test
	void showsEveryPartOfTheTextInItsGroupAndFindsThemByTheirWords() {
		Document page = page(this.home);
		assertThat(page.select("details.poa-partlist > summary").eachText())
			.anyMatch((text) -> text.startsWith("Principles 5"))
			.anyMatch((text) -> text.startsWith("Questions"))
			.anyMatch((text) -> text.startsWith("Decision rights"));
		PlaybookText text = text();
		assertThat(text.fields()).allSatisfy((field) -> assertThat(
				page.select("a[href=" + Parts.href(this.draft.number(), Parts.part(field.path())) + "]"))
			.as(field.path())
			.isNotEmpty());
		Document found = page(this.home + "?q=ENGINES of one aircraft");
		assertThat(found.select("details.poa-partlist li")).hasSize(1);
		assertThat(found.select("details.poa-partlist li").text()).contains("two engines of one aircraft",
				"Principle PR1");
		assertThat(page(this.home + "?q=nobody wrote this").select("[role=status]").text())
			.contains("Nothing in this draft");
	}

	@Test
	void everyPartHasAFormThatSavesNothingWhenNothingIsTyped() {
		for (String part : Parts.groups(text())
			.values()
			.stream()
			.map((parts) -> parts.get(parts.size() - 1))
			.toList()) {
			Document page = page(Parts.href(this.draft.number(), part));
			Element form = page.select("form:has(input[name=path])").first();
			MockMvcRequestBuilder sent = request(this.home + "/part", this.admin);
			form.select("input, textarea, select").forEach((input) -> sent.param(input.attr("name"), value(input)));
			MvcTestResult result = sent.exchange();
			assertThat(result).as(part).hasStatus(303);
			assertThat(result.getMvcResult().getFlashMap().get("notice")).as(part)
				.isEqualTo("Nothing was different, so nothing was saved.");
		}
		assertThat(revision()).isEqualTo(1);
	}

	@Test
	void savesWhatWasChangedAndTellsWhere() {
		assertThat(save(PR3, "1", "insight", "Take over.\n\n## Remove first\n\n- a *list*", "name", "Another title"))
			.hasStatus(303)
			.hasHeader("Location", Parts.href(this.draft.number(), PR3));
		assertThat(value(PR3 + "/insight")).isEqualTo("Take over.\n\n## Remove first\n\n- a *list*");
		assertThat(this.drafts.revisions(this.admin, this.draft.number()).get(0).note())
			.isEqualTo("Principle PR3: Name; Explanation");
		Document page = page(Parts.href(this.draft.number(), PR3));
		assertThat(page.select("h1").text()).isEqualTo("Another title");
		assertThat(page.select(".poa-preview h4").eachText()).contains("Another title", "Remove first");
		assertThat(page.select(".poa-preview li em").text()).isEqualTo("list");
		assertThat(page.select("label:has(.poa-tag)").eachText()).containsExactly("Name changed",
				"Explanation changed");
		assertThat(page(this.home).select("#h-changes").text()).isEqualTo("2 changes so far");
	}

	@Test
	void aPreviewShowsWhatWasTypedAndStoresNothing() {
		MvcTestResult result = request(this.home + "/part", this.admin).param("path", PR3)
			.param("revision", "1")
			.param("field." + PR3 + "/insight", "Only **shown**.")
			.param("preview", "1")
			.exchange();
		assertThat(result).hasStatus(200);
		Document page = Jsoup.parse(FormBrowser.text(result));
		assertThat(page.select(".poa-preview strong").text()).isEqualTo("shown");
		assertThat(page.select("textarea[name$=/insight]").first().wholeText().strip()).isEqualTo("Only **shown**.");
		assertThat(page.select("main").text()).contains("This is not saved yet.");
		assertThat(revision()).isEqualTo(1);
	}

	@Test
	void aClosedDraftIsOnlyRead() {
		assertThat(page(Parts.href(this.draft.number(), "principles/PR1")).select("fieldset[disabled]")).isEmpty();
		this.drafts.discard(this.admin, this.draft.number(), 1);
		Document page = page(Parts.href(this.draft.number(), "principles/PR1"));
		assertThat(page.select("main textarea, main select, main input:not([type=hidden])"))
			.allSatisfy((field) -> assertThat(field.closest("fieldset[disabled]")).isNotNull())
			.isNotEmpty();
		assertThat(page.select("main a[href^=#q-]")).isEmpty();
	}

	@Test
	void aShortNameIsShort() {
		assertThat(save(PR3, "1", "short", "x".repeat(61))).hasStatus(422)
			.bodyText()
			.contains("Shorten this to 60 characters or fewer");
		assertThat(save(PR3, "1", "short", "x".repeat(60))).hasStatus(303);
	}

	@Test
	void saysOfThresholdsThatTheyAreWords() {
		Document sign = page(Parts.href(this.draft.number(), "thresholds/t1"));
		assertThat(sign.select("main").text()).contains("Words for the page about the method. They decide nothing.");
		assertThat(sign.select(".poa-notice a").eachAttr("href"))
			.containsExactly(Parts.href(this.draft.number(), "triggers/T1"));
		assertThat(page(Parts.href(this.draft.number(), "thresholds/load_per_task")).select(".poa-notice a")
			.eachAttr("href")).containsExactly(this.home);
		assertThat(page(Parts.href(this.draft.number(), "facts/lacks_pms")).select(".poa-notice")).isEmpty();
	}

	@Test
	void thePreviewIsReachedFromTheTopAndComesBackToIt() {
		Document page = page(Parts.href(this.draft.number(), PR3));
		assertThat(page.select("a[href=#pv]").text()).isEqualTo("To the preview");
		assertThat(page.select("button[name=preview]").attr("formaction")).isEqualTo(this.home + "/part#pv");
		assertThat(page.select("#pv").attr("tabindex")).isEqualTo("-1");
	}

	@Test
	void previewsEachKindOfPartWithTheTemplateThatShowsIt() {
		assertThat(preview("mistakes/M1").select(".poa-md").text()).startsWith("Product ops is asked");
		assertThat(preview("rules/M1-R1").text()).contains("Critical when Final call: “Product ops”", "First step");
		assertThat(preview("areas/list/voc").select("dt").eachText()).contains("Builds", "Guardrail");
		assertThat(preview("stage/levels/not_yet").select("dt").text()).isEqualTo("Not yet");
		assertThat(preview("ownership/activities/prioritisation").select("td").eachText()).contains("PM");
		assertThat(preview("metrics/process_cost").select("td").eachText()).contains("2 or fewer");
		assertThat(preview("notes/N-EXIT").text()).contains("Mature systems without an end");
		assertThat(preview("steps/pain-points/sections/0/questions/pain_top").select("legend").text())
			.isEqualTo("What hurts most right now?");
		assertThat(preview("preconditions/PRE-PMS").select("dt").eachText()).contains("Done when");
	}

	@Test
	void aFaultStandsBesideTheFieldThatItIsIn() {
		String when = "rules/M1-R1/levels/1/when";
		MvcTestResult result = save("rules/M1-R1", "1", "levels/1/when", "final_cal == 'product_ops'", "label", "Kept");
		assertThat(result).hasStatus(422);
		Document page = Jsoup.parse(FormBrowser.text(result));
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".poa-errors a").attr("href")).isEqualTo("#" + Parts.id(when));
		Element field = page.getElementById(Parts.id(when));
		assertThat(field.attr("aria-invalid")).isEqualTo("true");
		assertThat(field.wholeText().strip()).isEqualTo("final_cal == 'product_ops'");
		assertThat(page.getElementById(Parts.id(when) + "-error").text()).contains("final_cal");
		assertThat(page.select("input[name$=M1-R1/label]").val()).isEqualTo("Kept");
		assertThat(page.select("details:has(caption)").text()).contains("pm_count", "product_ops", "ceilDiv");
		assertThat(revision()).isEqualTo(1);

		result = save("rules/M1-R1", "1", "guidance/reviewAfterDays", "soon", "source", " ");
		assertThat(result).hasStatus(422);
		page = Jsoup.parse(FormBrowser.text(result));
		assertThat(page.getElementById(Parts.id("rules/M1-R1/guidance/reviewAfterDays") + "-error").text())
			.contains("whole number");
		assertThat(page.getElementById(Parts.id("rules/M1-R1/source") + "-error").text()).contains("must not be empty");
	}

	@Test
	void aFaultInAnotherPartLeadsThere() {
		MvcTestResult result = save("mistakes/M1", "1", "principle", "PR9");
		assertThat(result).hasStatus(422);
		assertThat(Jsoup.parse(FormBrowser.text(result)).getElementById(Parts.id("mistakes/M1/principle") + "-error"))
			.isNotNull();
		result = save("facts/dedicated", "1", "value", "3 + 4");
		assertThat(result).hasStatus(422);
		assertThat(Jsoup.parse(FormBrowser.text(result)).select(".poa-errors a").eachAttr("href"))
			.anyMatch((href) -> href.startsWith(this.home + "/part?path="));
	}

	@Test
	void aDraftThatHasFaultsCanBeMendedStepByStep() {
		String broken = this.drafts.text(this.admin, this.draft.number())
			.text()
			.replace("when: pm_skill_gap >= 3\n", "when: pm_skil_gap >= 3\n")
			.replace("load < 20\", stage: not_yet", "lod < 20\", stage: not_yet");
		this.drafts.save(this.admin, this.draft.number(), 1, broken, "Two faults");
		Document page = page(this.home);
		assertThat(page.select(".poa-notice--warn").text()).contains("pm_skil_gap", "lod");
		String href = page.select(".poa-notice--warn a:contains(PRE-SKILLS)").attr("href");
		assertThat(page(href).select(".poa-err").text()).contains("pm_skil_gap");
		assertThat(save("preconditions/PRE-SKILLS", "2", "when", "pm_skill_gap >= 3")).hasStatus(303);
		assertThat(page(this.home).select(".poa-notice--warn").text()).doesNotContain("pm_skil_gap").contains("lod");
	}

	@Test
	void whoComesTooLateSeesBothAndLosesNothing() {
		this.drafts.change(this.other, this.draft.number(), 1,
				Map.of(PR3 + "/insight", "Theirs.", PR3 + "/short", "Theirs alone"), "Theirs");
		MvcTestResult result = save(PR3, "1", "insight", "Mine.", "claim", "Mine alone.", "short",
				value(PR3 + "/guest"));
		assertThat(result).hasStatus(409);
		Document page = Jsoup.parse(FormBrowser.text(result));
		assertThat(page.select("main").text()).contains(this.other.name() + " saved this draft", "Theirs.", "Mine.",
				"Mine alone.", "Both of you changed this");
		Element form = page.select("form:has(input[name=path])").first();
		MockMvcRequestBuilder again = request(this.home + "/part", this.admin);
		form.select("input").forEach((input) -> again.param(input.attr("name"), input.attr("value")));
		assertThat(again).hasStatus(303);
		assertThat(value(PR3 + "/insight")).isEqualTo("Mine.");
		assertThat(value(PR3 + "/claim")).isEqualTo("Mine alone.");
		this.drafts.discard(this.other, this.draft.number(), 3);
		assertThat(save(PR3, "3", "insight", "Much too late.")).hasStatus(409)
			.bodyText()
			.contains("Much too late.", "published or discarded")
			.doesNotContain("Save mine all the same");
	}

	@Test
	void aPreviewIsNoNewerThanTheFormItCameFrom() {
		this.drafts.change(this.other, this.draft.number(), 1, Map.of(PR3 + "/short", "Theirs"), "Theirs");
		Document page = Jsoup.parse(FormBrowser.text(request(this.home + "/part", this.admin).param("path", PR3)
			.param("revision", "1")
			.param("field." + PR3 + "/insight", "Mine.")
			.param("preview", "1")
			.exchange()));
		assertThat(page.select("form:has(input[name=path]) input[name=revision]").first().val()).isEqualTo("1");
		assertThat(save(PR3, "1", "short", "Mine.")).hasStatus(409);
	}

	@Test
	void whatTwoSaveInOtherFieldsBothStays() {
		String seen = value(PR3 + "/short");
		String left = value(PR3 + "/claim");
		assertThat(save(PR3, "1", "insight", "Mine.", "short", seen)).hasStatus(303);
		this.drafts.change(this.other, this.draft.number(), 2, Map.of(PR3 + "/short", "Theirs"), "Theirs");
		MvcTestResult late = save(PR3, "2", "claim", "Mine, too.", "short", seen, "insight", "Mine.");
		assertThat(late).hasStatus(303);
		assertThat(late.getMvcResult().getFlashMap().get("notice")).asString()
			.isEqualTo("Saved as revision 4. What was saved after you opened it stays, too.");
		assertThat(save("principles/PR2", "1", "short", "Another part")).hasStatus(303);
		assertThat(value(PR3 + "/short")).isEqualTo("Theirs");
		assertThat(value(PR3 + "/claim")).isEqualTo("Mine, too.").isNotEqualTo(left);
		assertThat(value(PR3 + "/insight")).isEqualTo("Mine.");
		assertThat(value("principles/PR2/short")).isEqualTo("Another part");
	}

	@Test
	void whatIsSentTwiceIsSavedOnce() {
		assertThat(save(PR3, "1", "insight", "Mine.")).hasStatus(303);
		MvcTestResult again = save(PR3, "1", "insight", "Mine.");
		assertThat(again).hasStatus(303);
		assertThat(again.getMvcResult().getFlashMap().get("notice")).isEqualTo("This was saved before.");
		String text = this.drafts.text(this.admin, this.draft.number()).text();
		assertThat(post(this.home + "/document", "revision", "1", "text", text)).hasStatus(303);
		assertThat(revision()).isEqualTo(2);
	}

	@Test
	void whoWasFasterThanThemselvesReadsThatTheyWere() {
		assertThat(save(PR3, "1", "insight", "First.")).hasStatus(303);
		MvcTestResult late = save(PR3, "1", "insight", "Second.");
		assertThat(late).hasStatus(409);
		assertThat(Jsoup.parse(FormBrowser.text(late)).select("main").text())
			.contains("You saved this draft yourself", "First.", "Second.")
			.doesNotContain(this.admin.name() + " saved");
	}

	@Test
	void tellsWhoElseIsAtIt() {
		assertThat(page(this.home).text()).doesNotContain("Also editing");
		this.drafts.alsoEditing(this.other, this.draft.number());
		assertThat(page(this.home).text()).contains("Also editing: " + this.other.name() + ", just now.");
		assertThat(page(Parts.href(this.draft.number(), PR3)).text()).contains("Also editing: " + this.other.name());
	}

	@Test
	void theWordsOfAQuoteAreLocked() {
		String words = value(QUOTE + "/text");
		assertThat(page(Parts.href(this.draft.number(), QUOTE)).select("[name$=" + QUOTE + "/text]")).isEmpty();
		MvcTestResult result = save("principles/PR1", "1", "quotes/0/text", "A paraphrase.", "short", "Bridges");
		assertThat(result).hasStatus(422).bodyText().contains("The words of a quote are locked");
		assertThat(save("principles/PR1", "1", "quotes/0/speaker", "Somebody else")).hasStatus(422);
		assertThat(save("principles/PR1", "1", "id", "PR9")).hasStatus(422);
		assertThatExceptionOfType(io.productops.playbook.LockedQuoteException.class).isThrownBy(() -> this.drafts
			.change(this.admin, this.draft.number(), 1, Map.of(QUOTE + "/text", "A paraphrase."), "Sneaky"));
		assertThat(quote("correction", "words", "A paraphrase.", "reason", "Better", "checked", "yes")).hasStatus(422)
			.bodyText()
			.contains("another quote, and not a correction");
		assertThat(quote("other")).hasStatus(422);
		assertThat(value(QUOTE + "/text")).isEqualTo(words);
		assertThat(revision()).isEqualTo(1);
	}

	@Test
	void aTranscriptionErrorIsCorrectedAgainstTheSource() {
		String words = value(QUOTE + "/text").replace("solution to that problem", "solution for that problem");
		assertThat(quote("correction", "words", words, "reason", "")).hasStatus(422)
			.bodyText()
			.contains("Say what was transcribed wrongly.", "tick that you did", "solution for that problem");
		assertThat(quote("correction", "words", words, "reason", "He says for, at 08:23", "checked", "yes"))
			.hasStatus(303);
		assertThat(value(QUOTE + "/text")).isEqualTo(words);
		assertThat(this.audits.find(new AuditFilter(null, null, "", "playbook.quote.corrected", ""), AuditCursor.NEWEST)
			.events()).anySatisfy((event) -> {
				assertThat(event.object()).isEqualTo("playbook-draft:" + this.draft.number());
				assertThat(event.after()).contains("He says for, at 08:23", "solution for that problem");
			});
	}

	@Test
	void manyCorrectionsDoNotMakeAnotherQuote() {
		String[] words = value(QUOTE + "/text").split(" ");
		int taken = 0;
		MvcTestResult result = null;
		for (int i = 0; i + 3 <= words.length && (result == null || result.getResponse().getStatus() == 303); i += 3) {
			words[i] = "one" + i;
			words[i + 1] = "two" + i;
			words[i + 2] = "three" + i;
			result = quote("correction", "words", String.join(" ", words), "reason", "Misheard", "checked", "yes");
			taken += 3;
		}
		assertThat(result).hasStatus(422);
		assertThat(Jsoup.parse(FormBrowser.text(result)).select("p[id$=-correction-words-error]").text())
			.contains("those that the draft began with");
		assertThat(taken).isLessThanOrEqualTo(words.length / 3 + 3);
	}

	@Test
	void aQuoteIsWithdrawnAndShownAgainAndItsAttributionMended() {
		assertThat(quote("withdrawal", "reason", " ")).hasStatus(422).bodyText().contains("Say why it is withdrawn.");
		assertThat(quote("withdrawal", "reason", "The guest asked for it")).hasStatus(303);
		Document page = page(Parts.href(this.draft.number(), QUOTE));
		assertThat(page.select(".poa-preview figure")).isEmpty();
		assertThat(page.select("main").text()).contains("Withdrawn: The guest asked for it");
		assertThat(page.select(".poa-notice--warn")).isEmpty();
		assertThat(quote("restoration")).hasStatus(303);
		assertThat(page(Parts.href(this.draft.number(), QUOTE)).select(".poa-preview figure")).isNotEmpty();
		assertThat(
				quote("attribution", "speaker", "", "source", "Podcast", "time", "soon", "url", "javascript:alert(1)"))
			.hasStatus(422)
			.bodyText()
			.contains("Enter who said it.", "Enter a time in the episode", "begins with https://");
		for (String time : List.of("99:99", "58:60", "01:60:00", "75:10")) {
			assertThat(quote("attribution", "speaker", "A", "source", "B", "time", time)).as(time).hasStatus(422);
		}
		assertThat(quote("attribution", "speaker", "Brian Tolkin", "source", "Lenny’s Podcast", "episode", "On Uber",
				"time", "08:24", "url", ""))
			.hasStatus(303);
		assertThat(value(QUOTE + "/episode")).isEqualTo("On Uber");
		assertThat(text().field(QUOTE + "/url").map(PlaybookField::present)).contains(false);
		assertThat(request(this.home + "/quotes", this.admin).param("revision", "1")
			.param("path", QUOTE)
			.param("action", "withdrawal")
			.param("reason", "Not lost")).hasStatus(409).bodyText().contains("Not lost");
	}

	/** What Markdown makes of each of them is tried where it is made. */
	@Test
	void hostileTextsAreShownAndRunNothing() {
		int plain = page(Parts.href(this.draft.number(), PR3)).select("script, iframe, svg, img, style, form").size();
		List<PlaybookField> fields = Parts.fields(text(), PR3)
			.stream()
			.filter(PartForm::editable)
			.filter((field) -> field.kind() != Kind.EXPRESSION && field.kind() != Kind.NUMBER)
			.toList();
		Deque<String> left = new ArrayDeque<>(Payloads.all().toList());
		while (!left.isEmpty()) {
			MockMvcRequestBuilder request = request(this.home + "/part", this.admin).param("path", PR3)
				.param("revision", "1")
				.param("preview", "1");
			Map<String, String> typed = new LinkedHashMap<>();
			for (PlaybookField field : fields) {
				typed.put(field.path(), left.isEmpty() ? "Harmless" : left.remove());
			}
			typed.forEach((path, payload) -> request.param("field." + path, payload));
			MvcTestResult result = request.exchange();
			assertThat(result.getResponse().getStatus()).as(typed.toString()).isIn(200, 422);
			Document page = Jsoup.parse(FormBrowser.text(result));
			typed.forEach((path, payload) -> assertThat(value(page.getElementById(Parts.id(path)))).isEqualTo(payload));
			assertThat(page.select("script, iframe, svg, img, style, form")).as(typed.toString()).hasSize(plain);
			page.select("main *").forEach((element) -> element.attributes().forEach((attribute) -> {
				assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
				if (attribute.getKey().equals("href")) {
					assertThat(attribute.getValue()).matches("(?s)(/(?!/)|#|https?://|mailto:).*");
				}
			}));
		}
	}

	@Test
	void countsChangesAsTheComparisonDoes() {
		String text = this.drafts.text(this.admin, this.draft.number()).text();
		int from = text.indexOf("  - id: PRE-SKILLS");
		String shorter = text.substring(0, from) + text.substring(text.indexOf("  - id: PRE-PMS"));
		this.drafts.save(this.admin, this.draft.number(), 1, shorter, "A part less");
		assertThat(page(this.home + "/changes").select("#h-changes").text()).startsWith("One change from version 1");
		assertThat(page(this.home).select("#h-changes").text()).isEqualTo("One change so far");
	}

	@Test
	void whatIsNotThereIsNotFound() {
		assertThat(get(this.home + "/part?path=")).hasStatus(404);
		assertThat(get(this.home + "/part?path=principles/PR77")).hasStatus(404);
		assertThat(get("/admin/playbook/drafts/999999")).hasStatus(404);
		assertThat(post("/admin/playbook/drafts", "version", "x")).hasStatus(404);
		assertThat(post(this.home + "/quotes", "path", "principles/PR1/quotes/7")).hasStatus(404);
		assertThat(post(this.home + "/part", "path", "rules/M1-R1/levels/0")).hasStatus(404);
	}

	@Test
	void aDraftIsDiscardedOnlyInTheStateThatWasSeen() {
		assertThat(page(this.home).select("form[action$=/discarding] input[name=revision]").val()).isEqualTo("1");
		this.drafts.change(this.other, this.draft.number(), 1, Map.of(PR3 + "/short", "Theirs"), "Theirs");
		for (String seen : List.of("1", "3", "", "x")) {
			MvcTestResult result = post(this.home + "/discarding", "revision", seen);
			assertThat(result).as(seen).hasStatus(409);
			assertThat(Jsoup.parse(FormBrowser.text(result)).select("main").text())
				.contains(this.other.name() + " saved this draft", "Nothing was overwritten")
				.doesNotContain(", draft " + this.draft.number());
		}
		assertThat(this.drafts.draft(this.admin, this.draft.number()).open()).isTrue();
		assertThat(page(this.home + "/publication").select("form[action$=/discarding] input[name=revision]").val())
			.isEqualTo("2");
		assertThat(post(this.home + "/discarding", "revision", "2")).hasStatus(303);
	}

	@Test
	void aDraftIsBroughtUpToDateOnlyInTheStateThatWasSeen() {
		assertThat(post(this.home + "/update", "revision", "7")).hasStatus(409);
		assertThat(post(this.home + "/update", "revision", "1")).hasStatus(303);
	}

	private Element preview(String part) {
		return page(Parts.href(this.draft.number(), part)).select(".poa-preview").first();
	}

	private MvcTestResult quote(String action, String... fields) {
		MockMvcRequestBuilder request = request(this.home + "/quotes", this.admin).param("path", QUOTE)
			.param("revision", String.valueOf(revision()))
			.param("action", action);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult save(String part, String revision, String... fields) {
		MockMvcRequestBuilder request = request(this.home + "/part", this.admin).param("path", part)
			.param("revision", revision);
		for (int i = 0; i < fields.length; i += 2) {
			request.param("field." + part + "/" + fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static String value(Element input) {
		return switch (input.normalName()) {
			case "textarea" -> input.wholeText().replaceFirst("^\n", "");
			case "select" -> input.select("option[selected]").attr("value");
			default -> input.attr("value");
		};
	}

	private PlaybookText text() {
		return PlaybookText.of(this.drafts.text(this.admin, this.draft.number()).text());
	}

	private String value(String path) {
		return text().field(path).orElseThrow().value();
	}

	private int revision() {
		return this.drafts.draft(this.admin, this.draft.number()).revision();
	}

	private Document page(String uri) {
		MvcTestResult result = get(uri);
		assertThat(result).as(uri).hasStatus(200);
		return Jsoup.parse(FormBrowser.text(result));
	}

	private MvcTestResult get(String uri) {
		return this.mvc.get()
			.uri(java.net.URI.create(uri.replace(" ", "%20")))
			.with(SignedInAs.person(this.admin))
			.exchange();
	}

	private MvcTestResult post(String uri, String... fields) {
		MockMvcRequestBuilder request = request(uri, this.admin);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private MockMvcRequestBuilder request(String uri, CurrentPerson person) {
		return this.mvc.post().uri(uri).with(SignedInAs.person(person)).with(FormToken.valid());
	}

}
