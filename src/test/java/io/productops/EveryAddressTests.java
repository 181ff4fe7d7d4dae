package io.productops;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.Started;
import io.productops.assessment.WorkedAnswers;
import io.productops.playbook.DraftService;
import io.productops.recommendation.RecommendationService;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.SystemService;
import io.productops.system.Systems;
import io.productops.team.CurrentPerson;
import io.productops.team.InvitationService;
import io.productops.team.Invite;
import io.productops.team.PasswordResetService;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds at every address of the application, also at those that come later: they are
 * taken from the running application.
 */
@OnH2
class EveryAddressTests {

	/**
	 * What reading changes on purpose: when a session was last used, and when somebody
	 * had a draft of the playbook before them. That somebody exported the audit log or
	 * recommendations is written down too, see below.
	 */
	private static final Set<String> LAST_SEEN = Set.of("SPRING_SESSION", "SPRING_SESSION_ATTRIBUTES", "AUDIT_HEAD",
			"PLAYBOOK_EDITOR");

	/** What timers, and work in the background that another test began, may change. */
	private static final Set<String> AT_WORK = Set.of("BACKGROUND_RUN", "IMPACT_RUN", "IMPACT_CHANGE", "REPLAY_RUN",
			"SHEDLOCK");

	/** Fields as forms have them, so that many of the requests succeed. */
	private static final Map<String, String> FIELDS = Map.of("name", "Ada", "theme", "DARK", "zone", "UTC",
			"organisation", "Contoso", "scope", "READ", "days", "7", "password", "stones sink slowly", "current",
			"wrong", "code", "000000");

	/** Fields that no form of a leader or a visitor has. */
	private static final Map<String, String> FOREIGN = Map.of("admin", "true", "role", "ADMIN", "enabled", "false",
			"status", "COMPLETED", "version", "99", "keyHash", "x", "startedBy", UUID.randomUUID().toString(), "issuer",
			"https://evil.example", "passwordHash", "x", "id", UUID.randomUUID().toString());

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private People people;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private InvitationService invitations;

	@Autowired
	private PasswordResetService resets;

	@Autowired
	private SystemService systems;

	@Autowired
	private MetricService metrics;

	@Autowired
	private JdbcTemplate database;

	private UUID team;

	private UUID otherTeam;

	private CurrentPerson leader;

	private CurrentPerson admin;

	private Started held;

	private UUID finished;

	private UUID system;

	private UUID metric;

	private UUID recommendation;

	private String invited;

	private Map<String, String> links;

	@Autowired
	private DraftService drafts;

	private int draft;

	@BeforeEach
	void somethingAtEveryAddress() {
		this.team = this.people.team("Own");
		this.otherTeam = this.people.team("Other");
		this.leader = this.people.member(this.team, Role.LEADER);
		this.admin = this.people.admin();
		this.draft = this.drafts.begin(this.admin, 1).number();
		this.held = this.assessments.start("Held");
		this.finished = this.assessments.start("Finished", this.team, this.leader);
		Access access = Access.of(this.leader);
		WorkedAnswers.save(this.assessments, WorkedAnswers.of("C1"), this.finished, access);
		this.assessments.complete(this.finished, access, UUID.randomUUID().toString());
		this.system = Systems.planned(this.systems, this.team, this.leader, null).id();
		this.metric = this.metrics.of(MetricSubject.system(this.system), this.leader).get(0).id();
		this.recommendation = this.recommendations.ofAssessment(this.finished, this.leader).get(0).id();
		this.invited = UUID.randomUUID() + "@example.org";
		this.links = Map.of("/invitations/{token}",
				this.invitations.invite(this.admin, new Invite(this.invited, "Ada", this.team, Role.PM, false)).path(),
				"/password-reset/{token}",
				this.resets.resetLink(this.admin, this.people.memberWithPassword(this.team, Role.VIEWER).id()));
	}

	// ASVS V3.5.3
	@Test
	void readingChangesNothing() {
		Set<String> opened = new TreeSet<>();
		Map<String, String> before = everyTable();
		for (Address address : addresses(HttpMethod.GET)) {
			for (CurrentPerson person : Arrays.asList(null, this.leader, this.admin)) {
				for (UUID id : address.path().contains("/assessments/{id}") ? List.of(this.held.id(), this.finished)
						: List.of(this.finished)) {
					if (request(address, person, id).exchange().getResponse().getStatus() == 200) {
						opened.add(address.path());
					}
				}
			}
		}
		assertThat(everyTable()).isEqualTo(before);
		assertThat(opened).hasSizeGreaterThan(35)
			.contains("/assessments/{id}/report", "/assessments/{id}/steps/{step}", "/assessments/{id}/deletion",
					"/return/{id}/{key}", "/invitations/{token}", "/password-reset/{token}", "/admin/audit/export.csv",
					"/account/tokens", "/api/v1/assessments/{id}/advice", "/admin/people/{id}", "/systems/{id}",
					"/metrics/{id}", "/teams/{id}/inbound", "/api/v1/metrics/{id}/readings",
					"/recommendations/export/{format}", "/account/calendar", "/api/v1/recommendations/{id}",
					"/api/v1/recommendations/{id}/comments", "/admin/playbook", "/admin/playbook/drafts/{number}",
					"/admin/playbook/drafts/{number}/part", "/admin/playbook/drafts/{number}/document.yaml",
					"/admin/playbook/drafts/{number}/revisions/{revision}", "/admin/playbook/versions/{version}");
	}

	// ASVS V3.4.1, V3.4.3, V3.4.4, V3.4.5, V3.4.6, V3.4.8, V14.3.2
	@Test
	void everyAnswerHasItsHeadersAndIsKeptByNoCache() {
		for (Address address : addresses(HttpMethod.values())) {
			for (CurrentPerson person : Arrays.asList(null, this.leader, this.admin)) {
				UUID id = (person != null) ? this.finished : this.held.id();
				MockHttpServletResponse answer = request(address, person, id).secure(true).exchange().getResponse();
				Map<String, String> headers = new TreeMap<>();
				answer.getHeaderNames().forEach((name) -> headers.put(name, answer.getHeader(name)));
				assertThat(headers).as(address + " " + answer.getStatus())
					.containsEntry("X-Content-Type-Options", "nosniff")
					.containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
					.containsEntry("Cross-Origin-Opener-Policy", "same-origin")
					.containsEntry("Cross-Origin-Resource-Policy", "same-origin")
					.containsEntry("Cache-Control", "no-store")
					.hasEntrySatisfying("Content-Security-Policy",
							(policy) -> assertThat(policy)
								.contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
								.doesNotContain("unsafe", "*", "http:", "https:"))
					.hasEntrySatisfying("Referrer-Policy",
							(policy) -> assertThat(policy).isIn("same-origin", "no-referrer"));
				if (answer.getStatus() == 200) {
					assertThat(answer.getContentType()).as(address.toString()).isNotNull();
				}
			}
		}
	}

	// ASVS V15.3.3, V8.2.3
	@Test
	void fieldsThatAFormDoesNotHaveChangeNothing() {
		Map<String, Object> before = rights();
		Set<Integer> statuses = new TreeSet<>();
		for (Address address : addresses(HttpMethod.POST)) {
			for (CurrentPerson person : Arrays.asList(null, this.leader)) {
				UUID id = (person == null) ? this.assessments.start("Held").id()
						: this.assessments.start("Draft", this.team, this.leader);
				MockMvcRequestBuilder request = form(address, person, id);
				FIELDS.forEach(request::param);
				FOREIGN.forEach(request::param);
				MockHttpServletResponse answer = request.exchange().getResponse();
				assertThat(answer.getStatus()).as(address.toString()).isLessThan(500);
				statuses.add(answer.getStatus());
			}
		}
		assertThat(rights()).isEqualTo(before);
		assertThat(statuses).contains(303, 403, 404, 422);
		assertThat(this.database.queryForMap(
				"select name, theme, admin, enabled, version, issuer from person " + "where id = ?", this.leader.id()))
			.containsEntry("name", "Ada")
			.containsEntry("theme", "DARK")
			.containsEntry("admin", false)
			.containsEntry("enabled", true)
			.containsEntry("issuer", null);
		assertThat(this.database.queryForList("select status || coalesce(key_hash, '') || started_by from assessment "
				+ "where team_id = ? and id <> ?", String.class, this.team, this.finished))
			.isNotEmpty()
			.containsOnly("DRAFT" + this.leader.id());
		assertThat(this.database.queryForMap("select admin, enabled from person where email = ?", this.invited))
			.containsEntry("admin", false)
			.containsEntry("enabled", true);
	}

	// ASVS V15.3.3, V15.3.7
	@Test
	void membersThatADocumentDoesNotHaveAreRefusedAndSoAreThoseThatComeTwice() {
		Map<String, Object> before = rights();
		for (Address address : addresses(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH)) {
			if (address.api()) {
				String foreign = "{\"admin\": true, \"status\": \"COMPLETED\"}";
				MockHttpServletResponse answer = json(address, foreign);
				assertThat(answer.getStatus()).as(address.toString()).isEqualTo(422);
				assertThat(FormBrowser.text(answer)).as(address.toString()).contains("/admin", "/status");
				assertThat(json(address, "{\"name\": \"a\", \"name\": \"b\"}").getStatus()).as(address.toString())
					.isEqualTo(400);
			}
		}
		assertThat(rights()).isEqualTo(before);
	}

	// ASVS V15.3.7
	@Test
	void whatHasOneValueIsRefusedWhenItComesTwice() {
		Map<String, Object> before = rights();
		int refused = 0;
		for (Address address : addresses(HttpMethod.values())) {
			for (String field : address.fields()) {
				MockMvcRequestBuilder request = address.safe() ? request(address, this.leader, this.finished)
						: form(address, this.leader, this.finished);
				int status = request.param(field, "Ada", "Grace").exchange().getResponse().getStatus();
				assertThat(status).as(address + " " + field).isLessThan(500);
				if (address.api()) {
					assertThat(status).as(address + " " + field).isIn(400, 415);
				}
				else if (!address.safe() && !address.path().startsWith("/admin/")) {
					assertThat(status).as(address + " " + field).isEqualTo(422);
					refused++;
				}
			}
		}
		assertThat(refused).isGreaterThan(20);
		assertThat(rights()).isEqualTo(before);
		MockMvcRequestBuilder half = this.mvc.post().uri("/account?name=Grace").with(SignedInAs.person(this.leader));
		assertThat(half.with(FormToken.valid()).param("name", "Ada").param("zone", "UTC").param("theme", "DARK"))
			.hasStatus(422);
	}

	// ASVS V15.3.3
	@Test
	void namesThatReachIntoAFieldNeverFail() {
		Set<String> names = new TreeSet<>(FIELDS.keySet());
		List<Address> all = addresses(HttpMethod.values());
		all.forEach((address) -> names.addAll(address.names()));
		assertThat(names).hasSizeGreaterThan(80).contains("chosen", "delivery", "team", "q", "comment", "checkOn");
		for (Address address : all) {
			CurrentPerson person = address.path().startsWith("/admin") ? this.admin : this.leader;
			for (List<String> inners : List.of(List.of("[0]"), List.of("[300]"), List.of("[x]", "[x][y]", "["),
					List.of("]", ".id", ".class.name"))) {
				UUID id = address.safe() ? this.finished : this.assessments.start("Draft", this.team, this.leader);
				MockMvcRequestBuilder request = address.safe() ? request(address, person, id)
						: form(address, person, id);
				names.forEach((name) -> inners.forEach((inner) -> request.param(name + inner, "x")));
				assertThat(request.exchange().getResponse().getStatus()).as(address + " " + inners).isLessThan(500);
			}
		}
	}

	private MockHttpServletResponse json(Address address, String body) {
		CurrentPerson person = address.path().startsWith("/api/v1/teams") ? this.admin : this.leader;
		return request(address, person, this.assessments.start("Draft", this.team, this.leader)).header("If-Match", "*")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange()
			.getResponse();
	}

	private MockMvcRequestBuilder form(Address address, @Nullable CurrentPerson person, UUID id) {
		return request(address, person, id).contentType(MediaType.APPLICATION_FORM_URLENCODED).with(FormToken.valid());
	}

	private MockMvcRequestBuilder request(Address address, @Nullable CurrentPerson person, UUID id) {
		String path = address.path();
		UUID object = path.startsWith("/admin/people") ? this.leader.id()
				: path.matches("(/admin|/api/v1)?/teams.*") ? this.team
						: path.startsWith("/return/") ? this.held.id()
								: path.startsWith("/systems/") ? this.system : path.contains("/metrics/") ? this.metric
										: path.contains("/recommendations/{id}") ? this.recommendation : id;
		String uri = this.links.getOrDefault(path, path)
			.replace("{id}", object.toString())
			.replace("{team}", this.team.toString())
			.replace("{step}", "org-scale")
			.replace("{format}", "csv")
			.replace("{decision}", "acceptance")
			.replace("{key}", this.held.key())
			.replace("{number}", String.valueOf(this.draft))
			.replace("{version}", "1")
			.replace("{revision}", "1")
			.replaceAll("\\{\\w+}", "unknown");
		// no limit of an address is met here
		String client = "10." + (uri.hashCode() & 0xff) + "." + (UUID.randomUUID().hashCode() & 0xff) + ".3";
		MockMvcRequestBuilder request = this.mvc.method(address.method())
			.uri(uri)
			.remoteAddress(client)
			.cookie(new Cookie("poa-key-" + this.held.id(), this.held.key()));
		if (path.endsWith("/part")) {
			request.param("path", "principles/PR1");
		}
		if (person == null) {
			return request;
		}
		return request.with(address.api() ? SignedInAs.token(person) : SignedInAs.person(person));
	}

	/** Who may do what, and what is whose; nothing here is changed by anybody above. */
	private Map<String, Object> rights() {
		return Map.of("admins", this.database.queryForList("select id from person where admin order by id"), "leader",
				this.database.queryForMap("select email, admin, enabled from person where id = ?", this.leader.id()),
				"roles",
				this.database.queryForList("select * from membership where person_id in (?, ?)", this.leader.id(),
						this.admin.id()),
				"other", this.database.queryForList("select * from membership where team_id = ?", this.otherTeam),
				"assessments",
				this.database.queryForList(
						"select id, team_id, status, key_hash, started_by from assessment " + "where id in (?, ?)",
						this.held.id(), this.finished),
				"recommendation",
				this.database.queryForMap(
						"select team_id, assessment_id, title, kind, created_at from recommendation where id = ?",
						this.recommendation));
	}

	/** A number for each table that any change of any row changes. */
	private Map<String, String> everyTable() {
		Map<String, String> tables = new TreeMap<>();
		for (String table : this.database.queryForList(
				"select table_name from information_schema.tables " + "where table_schema = 'PUBLIC'", String.class)) {
			if (LAST_SEEN.contains(table) || AT_WORK.contains(table)) {
				continue;
			}
			long[] sum = new long[2];
			this.database.query("select * from \"" + table + "\"", (row) -> {
				StringBuilder text = new StringBuilder();
				for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
					// the timer that mails works meanwhile
					if (!row.getMetaData().getColumnName(i).equals("MAILED_AT")) {
						text.append(row.getString(i)).append('\u001f');
					}
				}
				if (text.indexOf("audit.exported") < 0 && text.indexOf("recommendations.exported") < 0) {
					sum[0]++;
					sum[1] += text.toString().hashCode();
				}
			});
			tables.put(table, sum[0] + " rows, " + sum[1]);
		}
		assertThat(tables).containsKeys("PERSON", "ASSESSMENT", "ONE_TIME_LINK", "AUDIT_EVENT");
		return tables;
	}

	private List<Address> addresses(HttpMethod... methods) {
		Set<HttpMethod> wanted = Set.of(methods);
		return this.requestMappingHandlerMapping.getHandlerMethods()
			.entrySet()
			.stream()
			.flatMap((mapping) -> mapping.getKey()
				.getPathPatternsCondition()
				.getPatternValues()
				.stream()
				.flatMap((path) -> methods(mapping.getKey().getMethodsCondition().getMethods())
					.map((method) -> new Address(method, path, mapping.getValue()))))
			.filter((address) -> wanted.contains(address.method()) && !address.path().equals("/error"))
			.toList();
	}

	private static Stream<HttpMethod> methods(Set<RequestMethod> methods) {
		return methods.isEmpty() ? Stream.of(HttpMethod.GET)
				: methods.stream().map((method) -> HttpMethod.valueOf(method.name()));
	}

	private static String name(MethodParameter parameter) {
		String given = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class)).name();
		parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
		return given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given;
	}

	/** One address of the application. */
	record Address(HttpMethod method, String path, HandlerMethod handler) {

		boolean api() {
			return this.path.startsWith("/api/");
		}

		boolean safe() {
			return this.method.equals(HttpMethod.GET) || this.method.equals(HttpMethod.HEAD);
		}

		/** The fields that it takes one value of. */
		List<String> fields() {
			return Arrays.stream(this.handler.getMethodParameters())
				.filter((parameter) -> parameter.hasParameterAnnotation(RequestParam.class)
						&& !MultiValueMap.class.isAssignableFrom(parameter.getParameterType()))
				.map(EveryAddressTests::name)
				.toList();
		}

		/** All that it takes, by itself or in a form. */
		List<String> names() {
			List<String> names = new ArrayList<>(fields());
			for (MethodParameter parameter : this.handler.getMethodParameters()) {
				if (parameter.getParameterType().isRecord()) {
					Arrays.stream(parameter.getParameterType().getRecordComponents())
						.map(RecordComponent::getName)
						.forEach(names::add);
				}
			}
			return names;
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
