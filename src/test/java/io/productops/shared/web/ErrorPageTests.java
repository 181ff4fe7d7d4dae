package io.productops.shared.web;

import io.productops.OnH2;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people and programs see of a failure, whatever it was.
 */
@OnH2
class ErrorPageTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource({ "400, That request could not be read", "403, That form could not be accepted", "404, Page not found",
			"405, This address does not take that kind of request", "409, That changed in the meantime",
			"413, That was too much at once", "415, That is not a form of ours", "422, Some of that cannot be used",
			"429, Too many requests", "500, That did not work", "503, That did not work" })
	void isAWholePageThatGivesNothingAway(int status, String heading) {
		MvcTestResult page = failed("/assessments/x", status);
		assertThat(page).hasStatus(status).hasContentTypeCompatibleWith("text/html");
		assertThat(page).bodyText()
			.contains("<h1>" + heading + "</h1>", "<html lang=\"en\">", "id=\"main\"")
			.doesNotContain("secret", "Exception", "th:");
		assertThat(page.getRequest().getSession(false)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "400, Bad Request", "404, Not Found", "405, Method Not Allowed", "406, Not Acceptable",
			"413, Content Too Large", "415, Unsupported Media Type", "422, Unprocessable Content",
			"429, Too Many Requests", "500, Internal Server Error", "503, Service Unavailable" })
	void isAProblemDocumentThatGivesNothingAway(int status, String title) {
		MvcTestResult problem = failed("/api/v1/advice", status);
		assertThat(problem).hasStatus(status).hasContentType("application/problem+json");
		assertThat(problem).bodyJson().extractingPath("$.title").isEqualTo(title);
		assertThat(problem).bodyJson().extractingPath("$.status").isEqualTo(status);
		assertThat(problem).bodyText().contains("\"detail\":\"").doesNotContain("secret", "Exception", "errors");
	}

	@Test
	void tellsARoleThatIsNotEnoughFromAFormThatIsNotOurs() {
		assertThat(this.mvc.get()
			.uri("/error")
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/assessments/x")
			.requestAttr(ErrorPageController.NOT_THEIRS, true)).hasStatus(403)
			.bodyText()
			.contains("<h1>That is not yours to do</h1>",
					"leaders and PMs decide on recommendations and comment on them, and decide on its systems");
	}

	@Test
	void leadsFromAPageThatMayBeATeamsToSignInAndBack() {
		assertThat(failed("/assessments/x", 404)).bodyText().contains("href=\"/sign-in?continue=/assessments/x\"");
	}

	@Test
	void isA404ForWhoeverAsksForTheErrorPageItself() {
		assertThat(this.mvc.get().uri("/error")).hasStatus(404);
	}

	@Test
	void showsAgainWhatWasTyped() {
		MvcTestResult page = refused("same-origin");
		assertThat(page).hasStatus(403);
		assertThat(page).bodyText()
			.contains("<h2 id=\"sent\"", "<dt>pm_count</dt>", ">eleven &lt;b&gt;</dd>", ">Northwind</dd>")
			.doesNotContain("blank_one", "a-token", "org-scale");
	}

	@Test
	void repeatsNoWordsOfAnotherSite() {
		assertThat(refused("cross-site")).bodyText().doesNotContain("Northwind", "<h2 id=\"sent\"");
	}

	private MvcTestResult refused(String site) {
		return this.mvc.post()
			.uri("/error")
			.header("Sec-Fetch-Site", site)
			.param("answers.pm_count", "eleven <b>")
			.param("notes.blank_one", " ")
			.param("organisation", "Northwind")
			.param("_csrf", "a-token")
			.param("version.org-scale", "org-scale")
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/assessments/x/steps/y")
			.requestAttr(RequestDispatcher.ERROR_METHOD, "POST")
			.exchange();
	}

	private MvcTestResult failed(String path, int status) {
		return this.mvc.get()
			.uri("/error")
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
			.requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret"))
			.requestAttr(RequestDispatcher.ERROR_MESSAGE, "secret")
			.exchange();
	}

}
