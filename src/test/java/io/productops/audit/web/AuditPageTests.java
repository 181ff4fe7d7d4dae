package io.productops.audit.web;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.FormToken;
import io.productops.OnH2;
import io.productops.audit.Acting;
import io.productops.audit.Actor;
import io.productops.audit.AuditCursor;
import io.productops.audit.AuditFilter;
import io.productops.audit.AuditHead;
import io.productops.audit.AuditService;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The audit log as an admin sees it.
 */
@OnH2
class AuditPageTests {

	private static final RequestPostProcessor ADMIN = SecurityMockMvcRequestPostProcessors.user("admin")
		.authorities(new SimpleGrantedAuthority("ADMIN"));

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AuditService audits;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void showsWhoDidWhatAndWhatItWasBefore() {
		Actor amara = new Actor(Actor.Kind.PERSON, "amara-1", "Amara <b>Osei</b>");
		this.audits.record(amara, "shown.role_changed", "person:4f1c", Map.of("role", "PM", "note", ""),
				Map.of("role", "LEADER", "active", true, "teams", List.of("<i>", "b")));
		this.audits.record(new Actor(Actor.Kind.TOKEN, "t-1", "Nightly build"), "shown.read", "team:1", Map.of(),
				Map.of());
		String page = page("/admin/audit?action=shown");
		assertThat(page).contains("<title>Audit log – Product Ops Advisor</title>", "<h1>Audit log</h1>")
			.contains("Amara &lt;b&gt;Osei&lt;/b&gt;", "amara-1", ">shown.role_changed<", ">person:4f1c<")
			.contains("<dt>role</dt>", ">was “PM”, now “LEADER”</dd>", ">was empty</dd>", ">true</dd>")
			.contains("[&quot;&lt;i&gt;&quot;,&quot;b&quot;]")
			.contains("Nightly build", "API token")
			.contains(this.audits.head().text())
			.doesNotContain("<i>", " style=", "null", "There is a problem");
		assertThat(page.indexOf("Nightly build")).isLessThan(page.indexOf("Amara"));
		assertThat(page).containsPattern("<time datetime=\"20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z\">");
	}

	@Test
	void keepsTheFilterInTheAddressAndOnThePage() {
		this.audits.record(Actor.system(), "kept.a_b", "thing:1", Map.of(), Map.of());
		String today = LocalDate.now(Clock.systemUTC()).toString();
		String page = page(
				"/admin/audit?from=" + today + "&to=" + today + "&actor=the%20appl&action=kept&object=thing:1");
		assertThat(page).contains("name=\"from\" value=\"" + today + "\"", "name=\"to\" value=\"" + today + "\"",
				"value=\"the appl\"", "value=\"kept\"", "value=\"thing:1\"", ">Clear</a>");
		assertThat(link(page, "Export CSV")).isEqualTo("/admin/audit/export.csv?from=" + today + "&to=" + today
				+ "&actor=the%20appl&action=kept&object=thing%3A1");
		assertThat(page("/admin/audit?action=kept&from=&to=")).contains(">kept.a_b<");
		assertThat(page("/admin/audit?action=kept&to=2020-01-01")).doesNotContain(">kept.a_b<");
	}

	@Test
	void leadsFromPageToPageAndBack() {
		for (int i = 1; i <= 101; i++) {
			this.audits.record(Actor.system(), "paged.page", "thing:" + i + ".", Map.of(), Map.of());
		}
		String first = page("/admin/audit?action=paged");
		assertThat(first).contains(">thing:101.<", ">thing:52.<").doesNotContain(">thing:51.<", "Newer events");
		String second = page(link(first, "Older events"));
		assertThat(second).contains(">thing:51.<", ">thing:2.<", "value=\"paged\"").doesNotContain(">thing:52.<");
		String third = page(link(second, "Older events"));
		assertThat(third).contains(">thing:1.<").doesNotContain(">thing:2.<", "Older events");
		assertThat(page(link(third, "Newer events"))).contains(">thing:51.<", ">thing:2.<");
		assertThat(page(link(page(link(third, "Newer events")), "Newer events"))).contains(">thing:101.<",
				">thing:52.<");
	}

	@ParameterizedTest
	@ValueSource(strings = { "newer=x", "older=-1", "older=99999999999999999999", "newer=1&newer=2", "older=%00",
			"newer=999999999999999999", "older=0", "actor=%00", "actor=%27%20or%201%3D1", "object=%F0%9F%98%80",
			"action=%7Bx%7D", "unknown=1", "from=2026-01-01&from=", "class.x=1" })
	void copesWithOddAddresses(String query) {
		this.audits.record(Actor.system(), "odd.address", "thing", Map.of(), Map.of());
		MvcTestResult result = get(java.net.URI.create("/admin/audit?" + query));
		assertThat(result.getResponse().getStatus()).isIn(200, 422);
		assertThat(text(result)).contains("<h1>Audit log</h1>");
	}

	@ParameterizedTest
	@CsvSource({ "from=yesterday, from, Enter the first day as", "to=2026-02-30, to, Enter the last day as",
			"from=%2B99999-01-01, from, Enter the first day as",
			"from=2026-02-03&to=2026-02-02, to, Enter a last day that is" })
	void refusesADayThatIsNone(String query, String field, String message) {
		for (String path : List.of("/admin/audit", "/admin/audit/export.csv")) {
			MvcTestResult refused = get(java.net.URI.create(path + "?action=x&" + query));
			assertThat(refused).hasStatus(422);
			assertThat(refused.getResponse().getHeader("Content-Disposition")).isNull();
			assertThat(text(refused)).contains("<title>Error: ", "There is a problem", "href=\"#" + field + "\"",
					message, "aria-describedby=\"" + field + "-error\"", "value=\"x\"");
		}
	}

	@Test
	void saysWhenThereIsNothing() {
		assertThat(page("/admin/audit?action=no.such")).contains("No event fits these filters")
			.doesNotContain("<table", "Export CSV");
		undone(() -> {
			this.jdbc.update("delete from audit_event");
			this.jdbc.update("update audit_head set number = 0, hash = ?", "0".repeat(64));
			assertThat(page("/admin/audit")).contains("Nothing has been written down yet").doesNotContain("<table");
			assertThat(text(post(""))).contains("0 events checked, unbroken.");
		});
	}

	// ASVS V3.2.1, V1.2.10
	@Test
	void exportsATableThatASpreadsheetOnlyShows() throws IOException {
		this.audits.record(new Actor(Actor.Kind.PERSON, "-1", "=HYPERLINK(\"http://x\")"), "exported.row", "thing:1",
				Map.of(), Map.of("note", "a,\"b\"\r\n=1"));
		long number = this.audits.head().number();
		MvcTestResult export = get("/admin/audit/export.csv?action=exported");
		assertThat(export).hasStatusOk().hasContentType("text/csv;charset=utf-8");
		assertThat(export.getResponse().getHeader("Content-Disposition"))
			.matches("attachment; filename=\"audit-log-20\\d\\d-\\d\\d-\\d\\d\\.csv\"");
		List<CSVRecord> rows = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text(export)))
			.getRecords();
		assertThat(rows).hasSize(2).allMatch(CSVRecord::isConsistent);
		assertThat(rows.get(0).toMap()).containsEntry("number", String.valueOf(number))
			.containsEntry("actor_id", "'-1")
			.containsEntry("actor_name", "'=HYPERLINK(\"http://x\")")
			.containsEntry("after", "{\"note\":\"a,\\\"b\\\"\\r\\n=1\"}");
		AuditHead head = this.audits.head();
		assertThat(rows.get(1).toMap()).containsEntry("number", String.valueOf(head.number()))
			.containsEntry("action", "head of the log")
			.containsEntry("hash", head.hash());
	}

	@Test
	void writesDownWhoExported() {
		assertThat(get("/admin/audit/export.csv?object=nothing")).hasStatusOk();
		assertThat(page("/admin/audit?action=audit.exported")).contains(">admin<", ">“nothing”</dd>");
		Acting principal = () -> new Actor(Actor.Kind.PERSON, "priya-1", "Priya Nair");
		assertThat(this.mvc.get()
			.uri("/admin/audit/export.csv?object=nothing")
			.with(SecurityMockMvcRequestPostProcessors
				.authentication(new TestingAuthenticationToken(principal, "", "ADMIN"))))
			.hasStatusOk();
		assertThat(this.audits.find(new AuditFilter(null, null, "priya-1", "audit.exported", ""), AuditCursor.NEWEST)
			.events()).singleElement().satisfies((event) -> {
				assertThat(event.actorName()).isEqualTo("Priya Nair");
				assertThat(event.clientAddress()).isEqualTo("127.0.0.1");
				assertThat(event.requestId()).isNotNull();
			});
	}

	@Test
	void saysThatTheLogIsUnbroken() {
		this.audits.record(Actor.system(), "checked.event", "thing", Map.of(), Map.of());
		assertThat(page("/admin/audit/verification")).contains("<h1>Check the audit log</h1>")
			.doesNotContain("checked");
		String events = String.format(java.util.Locale.UK, "%,d", this.audits.head().number());
		MvcTestResult found = post("");
		assertThat(found).hasStatusOk();
		assertThat(text(found)).contains("<h1>The audit log is unbroken</h1>")
			.containsPattern(events + " events? checked, unbroken\\.</p>");
		String kept = this.audits.head().text();
		assertThat(text(post(kept))).contains("The head that you kept is part of it.", "value=\"" + kept + "\"");
	}

	@Test
	void namesTheFirstBrokenRow() {
		AuditHead kept = this.audits.head();
		this.audits.record(Actor.system(), "broken.event", "thing", Map.of(), Map.of());
		this.audits.record(Actor.system(), "broken.event", "thing", Map.of(), Map.of());
		long number = kept.number() + 1;
		undone(() -> {
			this.jdbc.update("update audit_event set actor_name = 'x' where number >= ?", number);
			assertThat(text(post(""))).contains("<h1>The audit log is broken at event " + number + "</h1>",
					"poa-notice--warn", "Event " + number + " was altered: what it says does not fit its hash.");
		});
		String tooFar = (number + 2) + ":" + kept.hash();
		assertThat(text(post(tooFar))).contains("<h1>The audit log is broken at event " + (number + 2) + "</h1>",
				"Event " + (number + 2) + " is missing.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "12", "12:abc", "<script>", "\"x" })
	void refusesAHeadThatIsNone(String head) {
		MvcTestResult refused = post(head);
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("<title>Error: ", "There is a problem", "href=\"#head\"",
				"Enter a number, a colon and 64 digits", "value=\"" + HtmlUtils.htmlEscape(head) + "\"",
				"aria-describedby=\"head-hint head-error\"");
	}

	@Test
	void showsAlsoWhatSomebodyForged() {
		this.audits.record(Actor.system(), "forged.event", "thing", Map.of(), Map.of());
		undone(() -> {
			this.jdbc.update("update audit_event set after = '{<i>', before = '[1]', actor_kind = 'X' where number = ?",
					this.audits.head().number());
			assertThat(page("/admin/audit?action=forged")).contains("unreadable", "{&lt;i&gt;").doesNotContain("<i>");
		});
	}

	@Test
	void checksNothingWithoutTheTokenOfAPage() {
		assertThat(this.mvc.post().uri("/admin/audit/verification").with(ADMIN)).hasStatus(403);
	}

	// ASVS V2.4.1
	@Test
	void readsTheWholeLogOnlySoOften() {
		RequestPostProcessor elsewhere = (request) -> {
			request.setRemoteAddr("192.0.2.7");
			return request;
		};
		MvcTestResult result = null;
		for (int i = 0; i < 40 && (result == null || result.getResponse().getStatus() == 200); i++) {
			result = this.mvc.get().uri("/admin/audit/export.csv?actor=nobody").with(ADMIN).with(elsewhere).exchange();
		}
		assertThat(result).hasStatus(429).headers().containsHeader("Retry-After");
		assertThat(this.mvc.post().uri("/admin/audit/verification").with(ADMIN).with(elsewhere).with(FormToken.valid()))
			.hasStatus(429);
		assertThat(this.mvc.get().uri("/admin/audit").with(ADMIN).with(elsewhere)).hasStatusOk();
	}

	/** Does it in a transaction of this thread, which the pages join, and undoes it. */
	private void undone(Runnable change) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			change.run();
		});
	}

	private String page(String path) {
		MvcTestResult result = get(path);
		assertThat(result).hasStatusOk();
		return text(result);
	}

	private MvcTestResult get(String path) {
		return get(java.net.URI.create(path));
	}

	private MvcTestResult get(java.net.URI address) {
		return this.mvc.get().uri(address).with(ADMIN).exchange();
	}

	private MvcTestResult post(String head) {
		return this.mvc.post()
			.uri("/admin/audit/verification")
			.param("head", head)
			.with(ADMIN)
			.with(FormToken.valid())
			.exchange();
	}

	private static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String link(String page, String words) {
		Matcher link = Pattern.compile("<a href=\"([^\"]+)\">" + words + "</a>").matcher(page);
		assertThat(link.find()).as(words).isTrue();
		return HtmlUtils.htmlUnescape(link.group(1));
	}

}
