package io.productops.assessment.web;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import io.productops.OnH2;
import io.productops.Visitor;
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
		Visitor visitor = new Visitor(this.port);
		String step = visitor.startAssessment() + "/steps/org-scale";
		visitor.get(step);
		HttpResponse<String> saved = visitor.post(step, fields("org-scale", Map.of("answers.pm_count", typed)));
		assertThat(saved.statusCode()).isIn(303, 422);
		String page = (saved.statusCode() == 422) ? saved.body() : visitor.get(step).body();
		assertThat(page).contains("value=\"" + ((saved.statusCode() == 422) ? typed : number) + "\"");
	}

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
	void refusesNulWithoutFailing() {
		HttpResponse<String> page = save("pain-points", Map.of("answers.standard_difference", "a\0b"));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("take out the characters that are no text.");
	}

	@Test
	void keepsTextInAnyScript() {
		String text = "مرحبا 😀 <script>alert('x')</script> ‮ \"quoted\"";
		Visitor visitor = new Visitor(this.port);
		String step = visitor.startAssessment() + "/steps/pain-points";
		visitor.get(step);
		assertThat(visitor.post(step, fields("pain-points", Map.of("answers.standard_difference", text))).statusCode())
			.isEqualTo(303);
		String page = visitor.get(step).body();
		assertThat(HtmlUtils.htmlUnescape(page)).contains(text);
		assertThat(page).doesNotContain("<script>alert");
	}

	@Test
	void ignoresExtraFieldsAndTakesARepeatedFieldOnce() {
		Visitor visitor = new Visitor(this.port);
		String step = visitor.startAssessment() + "/steps/org-scale";
		visitor.get(step);
		HttpResponse<String> saved = visitor.postForm(step,
				"version.org-scale=0&version.org-scale=7&tab=a&tab=b&answers.pm_count=11&status=COMPLETED&x%5B%5D=1"
						+ "&answers.no_such=1&answers.engineers.row=2&_csrf=" + visitor.token());
		assertThat(saved.statusCode()).isEqualTo(303);
		assertThat(visitor.get(step).body()).contains("value=\"11\"");
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
		HttpResponse<String> page = save("pain-points", Map.of("answers.standard_difference", "x".repeat(2_000_000)));
		assertThat(page.statusCode()).isEqualTo(413);
		assertThat(page.body()).contains("larger than this application accepts");
	}

	@Test
	void hasNoUnknownStep() {
		Visitor visitor = new Visitor(this.port);
		String assessment = visitor.startAssessment();
		assertThat(visitor.get(assessment + "/steps/nope").statusCode()).isEqualTo(404);
		assertThat(visitor.post(assessment + "/steps/nope", Map.of("tab", "a")).statusCode()).isEqualTo(404);
	}

	@Test
	void isNotThereForAnotherBrowser() {
		String assessment = new Visitor(this.port).startAssessment();
		Visitor other = new Visitor(this.port);
		other.get("/");
		for (String path : new String[] { "", "/steps/scope", "/check", "/report", "/deletion" }) {
			assertThat(other.get(assessment + path).statusCode()).as(path).isEqualTo(404);
		}
		for (String path : new String[] { "/steps/scope", "/completion", "/deletion", "/name" }) {
			assertThat(other.post(assessment + path, Map.of("tab", "a")).statusCode()).as(path).isEqualTo(404);
		}
	}

	private HttpResponse<String> save(String step, Map<String, String> answers) {
		Visitor visitor = new Visitor(this.port);
		String path = visitor.startAssessment() + "/steps/" + step;
		visitor.get(path);
		return visitor.post(path, fields(step, answers));
	}

	private static Map<String, String> fields(String step, Map<String, String> answers) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("version." + step, "0");
		fields.put("tab", "test-tab");
		fields.putAll(answers);
		return fields;
	}

}
