package io.productops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.Started;
import io.productops.assessment.WorkedAnswers;
import io.productops.calendar.CalendarFeedService;
import io.productops.calendar.CalendarScope;
import io.productops.notification.Notice;
import io.productops.notification.NotificationKind;
import io.productops.notification.NotificationService;
import io.productops.playbook.DraftService;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.SavedViewService;
import io.productops.recommendation.WorkPlan;
import io.productops.shared.ListPosition;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.SystemDetails;
import io.productops.system.SystemService;
import io.productops.system.Systems;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.SignedInAs;
import io.productops.team.TokenScope;
import io.productops.team.TokenService;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets what at every address of the application. The table of expected answers is
 * {@code access-matrix.txt}; an address that is not in it fails the build. ASVS V8.2.1,
 * V8.2.2, V8.3.1, V8.4.1, V3.5.1.
 */
@OnH2
class AccessMatrixTests {

	/** Where the body names the team. */
	private static final String STARTED = "/assessments";

	private static final String STARTED_BY_API = "/api/v1/assessments";

	/** What the forms of systems, metrics and questions have, all at once. */
	private static final Map<String, String> WORK = Map.ofEntries(Map.entry("version", "0"),
			Map.entry("stage", "pilot"), Map.entry("words", "Because"), Map.entry("exitCriterion", "In June"),
			Map.entry("successMetric", "Rated 3 of 4"),
			Map.entry("checkOn", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString()), Map.entry("met", "yes"),
			Map.entry("name", "Days"), Map.entry("direction", "lower"), Map.entry("date", "2026-03-02"),
			Map.entry("value", "1"), Map.entry("hours", "10"), Map.entry("week", "2026-W10"),
			Map.entry("kind", "how_to"));

	private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	/**
	 * Sent by mail programs (RFC 8058), which have no page of ours: only the signed link
	 * in the address counts, with or without the cookies of somebody.
	 */
	private static final String BY_MAIL_PROGRAMS = "POST /unsubscribe/{token}";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private People people;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private TokenService tokens;

	@Autowired
	private SystemService systems;

	@Autowired
	private MetricService metrics;

	@Autowired
	private NotificationService notifications;

	@Autowired
	private SavedViewService views;

	@Autowired
	private DraftService drafts;

	private final Random random = new Random(1);

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private CalendarFeedService calendars;

	/** Those of a team that no request has changed yet. */
	private final Map<UUID, Deque<UUID>> untouched = new HashMap<>();

	private UUID team;

	private UUID otherTeam;

	private Map<Actor, CurrentPerson> persons;

	@BeforeEach
	void twoTeams() {
		this.team = this.people.team("Own");
		this.otherTeam = this.people.team("Other");
		this.persons = Map.of(Actor.VIEWER, this.people.member(this.team, Role.VIEWER), Actor.PM,
				this.people.member(this.team, Role.PM), Actor.LEADER, this.people.member(this.team, Role.LEADER),
				Actor.ADMIN, this.people.admin(), Actor.OTHER_LEADER, this.people.member(this.otherTeam, Role.LEADER));
	}

	/** Prints the answers as they are, to be read against what they should be. */
	@Test
	@EnabledIfSystemProperty(named = "productops.matrix.print", matches = "true")
	void printsTheTable() {
		Set<String> routes = new TreeSet<>();
		this.requestMappingHandlerMapping.getHandlerMethods().keySet().forEach((info) -> routes.addAll(routes(info)));
		routes.forEach((route) -> System.out.println("MATRIX " + route + " | " + String.join(" | ",
				actual(route, Collections.nCopies(Actor.values().length, namesSomething(route) ? "a b c" : "a")))));
	}

	@Test
	void everyAddressIsInTheTable() {
		Set<String> routes = new TreeSet<>();
		this.requestMappingHandlerMapping.getHandlerMethods().keySet().forEach((info) -> routes.addAll(routes(info)));
		assertThat(new TreeSet<>(rows().keySet())).isEqualTo(routes);
	}

	@TestFactory
	Stream<DynamicTest> everybodyGetsWhatTheTableSays() {
		return rows().entrySet()
			.stream()
			.map((row) -> DynamicTest.dynamicTest(row.getKey(),
					() -> assertThat(actual(row.getKey(), row.getValue())).as(row.getKey()).isEqualTo(row.getValue())));
	}

	@TestFactory
	Stream<DynamicTest> noFormIsTakenWithoutItsToken() {
		return rows().keySet()
			.stream()
			.filter((route) -> !SAFE.contains(method(route)) && !path(route).startsWith("/api/")
					&& !route.startsWith("ANY") && !route.equals(BY_MAIL_PROGRAMS))
			.map((route) -> DynamicTest.dynamicTest(route, () -> {
				MockMvcRequestBuilder request = request(route, Subject.OWN, Actor.LEADER);
				assertThat(request).hasStatus(403);
				assertThat(request(route, Subject.OWN, Actor.LEADER).param("_csrf", "wrong")).hasStatus(403);
			}));
	}

	@Test
	void aMailProgramNeedsNoTokenOfAForm() {
		for (Actor actor : List.of(Actor.ANONYMOUS, Actor.LEADER)) {
			assertThat(request(BY_MAIL_PROGRAMS, Subject.OWN, actor)).hasStatus(404);
		}
	}

	/**
	 * The answers in the shape of the table: one for each actor, or one for each subject.
	 */
	private List<String> actual(String route, List<String> expected) {
		List<String> answers = new ArrayList<>();
		for (Actor actor : Actor.values()) {
			boolean one = !expected.get(actor.ordinal()).contains(" ");
			Subject[] subjects = one ? new Subject[] { Subject.OWN } : Subject.values();
			answers.add(
					String.join(" ", Arrays.stream(subjects).map((subject) -> status(route, subject, actor)).toList()));
		}
		return answers;
	}

	private String status(String route, Subject subject, Actor actor) {
		MockMvcRequestBuilder request = request(route, subject, actor);
		if (!path(route).startsWith("/api/")) {
			request.with(FormToken.valid());
		}
		return String.valueOf(request.exchange().getResponse().getStatus());
	}

	private MockMvcRequestBuilder request(String route, Subject subject, Actor actor) {
		String path = path(route);
		boolean keyHeld = path.startsWith("/return/") || actor == Actor.KEY;
		Started held = this.assessments.start("Held");
		CurrentPerson person = this.persons.get(actor);
		UUID id = switch (subject) {
			case OWN -> object(path, this.team, Actor.LEADER, person, keyHeld ? held : null);
			case OTHER -> object(path, this.otherTeam, Actor.OTHER_LEADER, this.people.stranger(), null);
			case UNKNOWN -> UUID.randomUUID();
		};
		String uri = path.replace("{id}", id.toString())
			.replace("{team}", this.team.toString())
			.replace("{step}", "pain-points")
			.replace("{format}", "csv")
			.replace("{decision}", "acceptance")
			.replace("{key}", held.key())
			.replace("{version}", "1")
			.replace("{revision}", "1")
			.replace("{number}", path.contains("{number}") ? draft() : "")
			.replaceAll("\\{\\w+}", "unknown");
		MockMvcRequestBuilder request = this.mvc.method(method(route)).uri(uri);
		if (!SAFE.contains(method(route))) {
			send(request, path, id);
		}
		// no limit of attempts of an address or an account is met here
		String address = "10." + this.random.nextInt(256) + "." + this.random.nextInt(256) + ".1";
		request.with((sent) -> {
			sent.setRemoteAddr(address);
			return sent;
		});
		if (path.equals("/sign-in")) {
			request.param("email", UUID.randomUUID() + "@example.org").param("password", "not the password");
		}
		if (path.startsWith("/admin/playbook")) {
			request.param("path", "principles/PR1").param("version", "1").param("revision", "1");
		}
		if (path.startsWith("/recommendations/") && !SAFE.contains(method(route))) {
			request.param("version", "0")
				.param("words", "Because")
				.param("until", LocalDate.now().plusDays(30).toString())
				.param("comment", "Yes");
		}
		if (actor == Actor.KEY) {
			request.cookie(new Cookie("poa-key-" + id, held.key()));
		}
		if (person == null) {
			return request;
		}
		return request.with(path.startsWith("/api/") ? SignedInAs.token(person) : SignedInAs.person(person));
	}

	/** What somebody would send who knows the form or the API. */
	private void send(MockMvcRequestBuilder request, String path, UUID id) {
		if (path.startsWith("/api/") && path.endsWith("/completion")) {
			return;
		}
		if (path.startsWith("/api/")) {
			request.contentType(MediaType.APPLICATION_JSON).header("If-Match", "*").content(switch (path) {
				case "/api/v1/teams" -> "{\"name\": \"" + UUID.randomUUID() + "\"}";
				case STARTED_BY_API -> "{\"team\": \"" + id + "\"}";
				case "/api/v1/metrics/{id}/readings" -> "{\"date\": \"2026-03-02\", \"value\": 1}";
				case "/api/v1/recommendations/{id}/comments" -> "{\"text\": \"Yes\"}";
				case "/api/v1/recommendations/{id}", "/api/v1/recommendations/{id}/{decision}" -> "{}";
				default -> "{\"answers\": {}}";
			});
			return;
		}
		request.contentType(MediaType.APPLICATION_FORM_URLENCODED);
		if (path.equals(STARTED)) {
			request.param("team", id.toString());
		}
		if (path.matches("/(systems|metrics|teams)/.*")) {
			WORK.forEach(request::param);
			request.param("lines", path.startsWith("/teams/") ? "2026-W10,1,2,3" : "2026-03-02,1");
		}
	}

	/** What an address of that kind names; each request has one of its own to change. */
	private UUID object(String path, UUID team, Actor leader, @Nullable CurrentPerson owner, @Nullable Started held) {
		if (path.startsWith("/account/tokens/") && owner != null) {
			this.tokens.create(owner, "Test", TokenScope.READ, 7);
			return this.tokens.of(owner).get(0).id();
		}
		if (path.startsWith("/admin/people/")) {
			return this.people.member(team, Role.VIEWER).id();
		}
		if (path.startsWith("/teams/") || path.startsWith("/admin/teams/") || path.startsWith("/api/v1/teams/")
				|| path.equals(STARTED) || path.equals(STARTED_BY_API)) {
			return team;
		}
		if (path.startsWith("/systems/")) {
			return system(team, leader).id();
		}
		if (path.contains("/metrics/")) {
			return this.metrics
				.of(MetricSubject.system(system(team, leader).id()), Objects.requireNonNull(this.persons.get(leader)))
				.get(0)
				.id();
		}
		if (path.startsWith("/assessments/") || path.startsWith("/api/v1/assessments/")
				|| path.startsWith("/return/")) {
			return (held != null) ? answered(path, held.id(), held.access()) : assessment(path, team, leader);
		}
		if (path.startsWith("/notifications/")) {
			return notification(Objects.requireNonNull(this.persons.get(leader)));
		}
		if (path.startsWith("/recommendations/views/")) {
			return this.views.save("Ours " + UUID.randomUUID(), "status=open", team,
					Objects.requireNonNull(this.persons.get(leader)));
		}
		if (path.startsWith("/account/calendar/") && owner != null) {
			this.calendars.create(owner, CalendarScope.MINE);
			return this.calendars.of(owner).get(0).id();
		}
		if (path.endsWith("/calendar.ics")) {
			return dated(recommendation(team, leader), Objects.requireNonNull(this.persons.get(leader)));
		}
		return path.contains("/recommendations/") ? recommendation(team, leader) : UUID.randomUUID();
	}

	/** A draft of the playbook that no request has changed yet. */
	private String draft() {
		return String.valueOf(this.drafts.begin(this.persons.get(Actor.ADMIN), 1).number());
	}

	/** Only what has a day is in a calendar. */
	private UUID dated(UUID recommendation, CurrentPerson person) {
		this.decisions.plan(recommendation, 0,
				new WorkPlan(null, LocalDate.of(2027, 1, 29), null, null, null, List.of(), null), person);
		return recommendation;
	}

	private UUID recommendation(UUID team, Actor leader) {
		Deque<UUID> some = this.untouched.computeIfAbsent(team, (key) -> new ArrayDeque<>());
		if (some.isEmpty()) {
			CurrentPerson person = Objects.requireNonNull(this.persons.get(leader));
			UUID assessment = this.assessments.start("Reviewed", team, person);
			WorkedAnswers.save(this.assessments, WorkedAnswers.of("C1"), assessment, Access.of(person));
			this.assessments.complete(assessment, Access.of(person), "token");
			this.recommendations.ofAssessment(assessment, person).forEach((issued) -> some.add(issued.id()));
		}
		return some.remove();
	}

	private SystemDetails system(UUID team, Actor leader) {
		return Systems.planned(this.systems, team, Objects.requireNonNull(this.persons.get(leader)), null);
	}

	private UUID assessment(String path, UUID team, Actor actor) {
		CurrentPerson leader = Objects.requireNonNull(this.persons.get(actor));
		return answered(path, this.assessments.start("Of a team", team, leader), Access.of(leader));
	}

	/** As far as it has to be for that address to have something to do. */
	private UUID answered(String path, UUID id, Access access) {
		boolean finished = path.contains("/report") || path.endsWith("/advice") || path.endsWith("/successor");
		if (finished || path.endsWith("/completion")) {
			WorkedAnswers.save(this.assessments, WorkedAnswers.of("C1"), id, access);
		}
		if (finished) {
			this.assessments.complete(id, access, "once");
		}
		return id;
	}

	private static boolean namesSomething(String route) {
		return route.contains("{id}") || route.equals("POST " + STARTED) || route.equals("POST " + STARTED_BY_API);
	}

	/** One that is the leader's alone: others of the team do not see it either. */
	private UUID notification(CurrentPerson leader) {
		this.notifications.notify(List.of(leader.id()), io.productops.audit.Actor.system(),
				new Notice(NotificationKind.ASSIGNED, null, "Handover", "", "/teams", UUID.randomUUID().toString()));
		return this.notifications.inbox(leader, ListPosition.START, 1).get(0).id();
	}

	/** The table: what is asked for, then one cell for each actor, between bars. */
	private static Map<String, List<String>> rows() {
		try (InputStream table = AccessMatrixTests.class.getResourceAsStream("/access-matrix.txt")) {
			Map<String, List<String>> rows = new LinkedHashMap<>();
			new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.forEach((line) -> {
					List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
					rows.put(cells.get(0), cells.subList(1, cells.size()));
				});
			return rows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static HttpMethod method(String route) {
		String method = route.substring(0, route.indexOf(' '));
		return method.equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(method);
	}

	private static String path(String route) {
		return route.substring(route.indexOf(' ') + 1);
	}

	private static List<String> routes(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		return Objects.requireNonNull(info.getPathPatternsCondition())
			.getPatternValues()
			.stream()
			.flatMap((pattern) -> methods.isEmpty() ? Stream.of("ANY " + pattern)
					: methods.stream().map((method) -> method + " " + pattern))
			.toList();
	}

	/** Who asks. */
	enum Actor {

		ANONYMOUS, KEY, VIEWER, PM, LEADER, ADMIN, OTHER_LEADER

	}

	/** What they ask for. */
	enum Subject {

		OWN, OTHER, UNKNOWN

	}

}
