package io.productops.assessment.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import io.productops.OnH2;
import io.productops.PlainBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens to input that nobody expects in a step's form: a message and the text
 * again, never a failure.
 */
@OnH2
class StepInputTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "1e9", "-1", "11,5", "11.5", "NaN", "Infinity", "0x10", "1e999999999",
			"99999999999999999999", "eleven", "<script>alert(1)</script>", "😀", "1 1", "--1", "5001" })
	void showsAWrongNumberAgainWithAMessage(String typed) {
		HttpResponse<String> page = save("org-scale", Map.of("answers.pm_count", typed));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("value=\"" + HtmlUtils.htmlEscape(typed) + "\"", "There is a problem",
				"aria-invalid=\"true\"", "<title>Error: ");
	}

	@ParameterizedTest
	@CsvSource({ "٣, 3", "１１, 11", "' 11 ', 11", "011, 11", "11.0, 11" })
	void readsANumberOrShowsItAgain(String typed, String number) {
		PlainBrowser browser = new PlainBrowser(this.port);
		String step = browser.startAssessment() + "/steps/org-scale";
		browser.get(step);
		HttpResponse<String> saved = browser.post(step, fields("org-scale", Map.of("answers.pm_count", typed)));
		assertThat(saved.statusCode()).isIn(303, 422);
		String page = (saved.statusCode() == 422) ? saved.body() : browser.get(step).body();
		assertThat(page).contains("value=\"" + ((saved.statusCode() == 422) ? typed : number) + "\"");
	}

	// ASVS V2.2.1, V2.2.2
	@ParameterizedTest
	@ValueSource(strings = { "unknown", "", "NONE", "none\0", "<b>" })
	void refusesAnUnknownOption(String option) {
		assertThat(save("scope", Map.of("answers.charter", option)).statusCode()).isIn(303, 422);
	}

	@Test
	void showsATextThatIsTooLongAgain() {
		String text = "Ünï😀<b>&\"' ".repeat(1_000);
		HttpResponse<String> page = save("pain-points", Map.of("answers.standard_difference", text));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(HtmlUtils.htmlUnescape(page.body())).contains(text.strip());
		assertThat(page.body()).contains("shorten this to 4,000 characters or fewer.").doesNotContain("<b>&\"");
	}

	@Test
	void showsTwoMegabytesAgain() {
		HttpResponse<String> page = save("pain-points", Map.of("answers.standard_difference", "x".repeat(2_000_000)));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("shorten this to 4,000 characters or fewer.", "x".repeat(2_000_000));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/plain", "multipart/form-data; boundary=x", "multipart/form-data",
			"rubbish" })
	void takesNothingButAForm(String type) {
		PlainBrowser browser = new PlainBrowser(this.port);
		String step = browser.startAssessment() + "/steps/org-scale";
		browser.get(step);
		HttpResponse<String> refused = browser.send(browser.request(step)
			.header("Content-Type", type)
			.header("X-XSRF-TOKEN", browser.token())
			.POST(BodyPublishers.ofString("--x\r\nbroken")));
		assertThat(refused.statusCode()).isEqualTo(415);
	}

	@Test
	void showsAgainWhatWasTypedWhenTheTokenIsGone() {
		PlainBrowser browser = new PlainBrowser(this.port);
		String step = browser.startAssessment() + "/steps/org-scale";
		HttpResponse<String> refused = browser.postForm(step, "answers.engineers=eighty+<b>&_csrf=old");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("What you typed", "eighty &lt;b&gt;");
	}

	@Test
	void refusesNulWithoutFailing() {
		HttpResponse<String> page = save("pain-points", Map.of("answers.standard_difference", "a\0b"));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("take out the characters that are no text.");
	}

	@Test
	void keepsTextInAnyScript() {
		String text = "مرحبا 😀 <script>alert('x')</script> ‮ \"quoted\"";
		PlainBrowser browser = new PlainBrowser(this.port);
		String step = browser.startAssessment() + "/steps/pain-points";
		browser.get(step);
		assertThat(browser.post(step, fields("pain-points", Map.of("answers.standard_difference", text))).statusCode())
			.isEqualTo(303);
		String page = browser.get(step).body();
		assertThat(HtmlUtils.htmlUnescape(page)).contains(text);
		assertThat(page).doesNotContain("<script>alert");
	}

	@Test
	void ignoresExtraFieldsAndTakesARepeatedFieldOnce() {
		PlainBrowser browser = new PlainBrowser(this.port);
		String step = browser.startAssessment() + "/steps/org-scale";
		browser.get(step);
		HttpResponse<String> saved = browser.postForm(step,
				"version.org-scale=0&version.org-scale=7&tab=a&tab=b&answers.pm_count=11&status=COMPLETED&x%5B%5D=1"
						+ "&answers.no_such=1&answers.engineers.row=2&_csrf=" + browser.token());
		assertThat(saved.statusCode()).isEqualTo(303);
		assertThat(browser.get(step).body()).contains("value=\"11\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "-1", "99999999999999999999", "" })
	void takesAnUnreadableVersionForAnOldOne(String version) {
		HttpResponse<String> first = save("org-scale", Map.of("answers.pm_count", "11", "version.org-scale", version));
		assertThat(first.statusCode()).isEqualTo(409);
		assertThat(first.body()).contains("11");
	}

	@Test
	void refusesAFormThatIsTooLargeAsAWhole() {
		HttpResponse<String> page = save("pain-points", Map.of("answers.standard_difference", "x".repeat(5_000_000)));
		assertThat(page.statusCode()).isEqualTo(413);
		assertThat(page.body()).contains("larger than this application accepts");
	}

	@Test
	void hasNoUnknownStep() {
		PlainBrowser browser = new PlainBrowser(this.port);
		String assessment = browser.startAssessment();
		assertThat(browser.get(assessment + "/steps/nope").statusCode()).isEqualTo(404);
		assertThat(browser.post(assessment + "/steps/nope", Map.of("tab", "a")).statusCode()).isEqualTo(404);
	}

	@Test
	void isNotThereForAnotherBrowser() {
		String assessment = new PlainBrowser(this.port).startAssessment();
		PlainBrowser other = new PlainBrowser(this.port);
		other.get("/");
		for (String path : new String[] { "", "/steps/scope", "/check", "/report", "/deletion" }) {
			assertThat(other.get(assessment + path).statusCode()).as(path).isEqualTo(404);
		}
		for (String path : new String[] { "/steps/scope", "/completion", "/deletion", "/name" }) {
			assertThat(other.post(assessment + path, Map.of("tab", "a")).statusCode()).as(path).isEqualTo(404);
		}
	}

	private HttpResponse<String> save(String step, Map<String, String> answers) {
		PlainBrowser browser = new PlainBrowser(this.port);
		String path = browser.startAssessment() + "/steps/" + step;
		browser.get(path);
		return browser.post(path, fields(step, answers));
	}

	private static Map<String, String> fields(String step, Map<String, String> answers) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("version." + step, "0");
		fields.put("tab", "test-tab");
		fields.putAll(answers);
		return fields;
	}

}
