package io.productops.api;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.productops.ApiClient;
import io.productops.assessment.WorkedAnswers;
import io.productops.shared.Sha256;
import io.productops.shared.web.RateLimit;
import io.productops.shared.web.RateLimits;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.SystemDetails;
import io.productops.system.SystemService;
import io.productops.system.Systems;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.Tokens;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A request for every answer that the API promises.
 */
final class ApiAnswers {

	private static final String TEAMS = "/api/v1/teams";

	private static final String ASSESSMENTS = "/api/v1/assessments";

	private static final String SYSTEMS = "/api/v1/systems";

	private static final String READINGS = "/api/v1/metrics/{id}/readings";

	private static final String RECOMMENDATIONS = "/api/v1/recommendations";

	private static final String REPLAY = "/api/v1/playbook/replay";

	private static final String ADVICE = "/api/v1/advice";

	private static final String KEY = "Idempotency-Key";

	private static final String TOO_LARGE = "x".repeat(1_600_000);

	private final Map<String, Call> requests = new TreeMap<>();

	private final ApplicationContext application;

	private final int port;

	private final UUID team;

	private final CurrentPerson pm;

	private final SystemDetails system;

	private final ApiClient admin;

	private final ApiClient leader;

	private final ApiClient reader;

	private final ApiClient limited;

	ApiAnswers(int port, ApplicationContext application) {
		this.port = port;
		this.application = application;
		People people = application.getBean(People.class);
		Tokens tokens = application.getBean(Tokens.class);
		this.team = people.team("Payments");
		this.pm = people.member(this.team, Role.PM);
		this.system = Systems.planned(application.getBean(SystemService.class), this.team, this.pm, null);
		this.admin = client(tokens.of(people.admin()));
		this.leader = client(tokens.of(people.member(this.team, Role.LEADER)));
		this.reader = client(tokens.readOnly(people.member(this.team, Role.LEADER)));
		String exhausted = tokens.of(people.admin());
		RateLimits.exhaust(application.getBean(RateLimit.class), Sha256.of(exhausted));
		this.limited = client(exhausted);
	}

	/** By answer, such as "GET /api/v1/teams 200". */
	Map<String, Call> requests() {
		lists();
		teams();
		single(TEAMS + "/{id}", TEAMS + "/" + this.team);
		assessments();
		String draft = start();
		single(ASSESSMENTS + "/{id}", draft);
		single(ASSESSMENTS + "/{id}/answers", draft + "/answers");
		answers();
		completion();
		advice();
		readings();
		replay();
		new RecommendationAnswers(this).add();
		return this.requests;
	}

	private void lists() {
		for (String list : List.of(TEAMS, ASSESSMENTS, SYSTEMS, RECOMMENDATIONS)) {
			put("GET", list, 200, () -> this.admin.get(list + "?limit=1"));
			put("GET", list, 400, () -> this.admin.get(list + "?limit=0"));
			read(list, list);
		}
		for (String list : List.of(ASSESSMENTS, SYSTEMS, RECOMMENDATIONS)) {
			put("GET", list, 404, () -> this.leader.get(list + "?team=" + UUID.randomUUID()));
		}
	}

	private void teams() {
		put("POST", TEAMS, 201, () -> this.admin.post(TEAMS, "{\"name\": \"" + UUID.randomUUID() + "\"}"));
		put("POST", TEAMS, 403, () -> this.leader.post(TEAMS, "{\"name\": \"x\"}"));
		changed(TEAMS, TEAMS);
	}

	private void assessments() {
		String body = "{\"team\": \"" + this.team + "\"}";
		put("POST", ASSESSMENTS, 201, () -> this.leader.post(ASSESSMENTS, body));
		put("POST", ASSESSMENTS, 403, () -> this.admin.post(ASSESSMENTS, body));
		put("POST", ASSESSMENTS, 404, () -> this.leader.post(ASSESSMENTS, "{\"team\": \"" + UUID.randomUUID() + "\"}"));
		changed(ASSESSMENTS, ASSESSMENTS);
	}

	/** What a POST of JSON answers besides success. */
	private void changed(String path, String address) {
		put("POST", path, 400, () -> this.admin.post(address, "{"));
		put("POST", path, 401, () -> client("").post(address, "{}"));
		put("POST", path, 406, () -> this.admin.post(address, "{}", "Accept", "text/html"));
		put("POST", path, 409, () -> inFlight(address));
		put("POST", path, 413, () -> this.admin.post(address, TOO_LARGE));
		put("POST", path, 415, () -> this.admin.post(address, "{}", "Content-Type", "text/plain"));
		put("POST", path, 422, () -> this.admin.post(address, "{}"));
		put("POST", path, 429, () -> this.limited.post(address, "{}"));
	}

	void single(String path, String address) {
		put("GET", path, 200, () -> this.leader.get(address));
		put("GET", path, 400, () -> this.leader.get(address + "?none=1"));
		put("GET", path, 304, () -> this.leader.get(address, "If-None-Match", "*"));
		put("GET", path, 404, () -> this.leader.get(path.replace("{id}", UUID.randomUUID().toString())));
		read(path, address);
	}

	void read(String path, String address) {
		put("GET", path, 401, () -> client("").get(address));
		put("GET", path, 406, () -> this.leader.get(address, "Accept", "text/html"));
		put("GET", path, 429, () -> this.limited.get(address));
	}

	private void answers() {
		String path = ASSESSMENTS + "/{id}/answers";
		String address = start() + "/answers";
		String body = "{\"answers\": {\"pm_count\": 7}}";
		put("PUT", path, 200, () -> this.leader.put(address, body, "If-Match", "*"));
		put("PUT", path, 400, () -> this.leader.put(address, "{", "If-Match", "*"));
		put("PUT", path, 401, () -> client("").put(address, body, "If-Match", "*"));
		put("PUT", path, 403, () -> this.reader.put(address, body, "If-Match", "*"));
		put("PUT", path, 404, () -> this.leader.put(path.replace("{id}", "x"), body, "If-Match", "*"));
		put("PUT", path, 406, () -> this.leader.put(address, body, "If-Match", "*", "Accept", "text/html"));
		put("PUT", path, 409, () -> this.leader.put(completed() + "/answers", body, "If-Match", "*"));
		put("PUT", path, 412, () -> this.leader.put(address, body, "If-Match", "\"9-9-9-9\""));
		put("PUT", path, 413, () -> this.leader.put(address, TOO_LARGE, "If-Match", "*"));
		put("PUT", path, 415, () -> this.leader.put(address, body, "If-Match", "*", "Content-Type", "text/plain"));
		put("PUT", path, 422, () -> this.leader.put(address, "{\"answers\": {\"x\": 1}}", "If-Match", "*"));
		put("PUT", path, 428, () -> this.leader.put(address, body));
		put("PUT", path, 429, () -> this.limited.put(address, body, "If-Match", "*"));
	}

	private void completion() {
		String path = ASSESSMENTS + "/{id}/completion";
		String address = start() + "/completion";
		put("POST", path, 200, () -> this.leader.post(completed() + "/completion", ""));
		put("POST", path, 201, () -> this.leader.post(answered() + "/completion", ""));
		put("POST", path, 400, () -> this.leader.post(address, "{"));
		put("POST", path, 401, () -> client("").post(address, ""));
		put("POST", path, 403, () -> this.admin.post(address, ""));
		put("POST", path, 404, () -> this.leader.post(path.replace("{id}", UUID.randomUUID().toString()), ""));
		put("POST", path, 406, () -> this.leader.post(address, "", "Accept", "text/html"));
		put("POST", path, 409, () -> inFlight(address));
		put("POST", path, 413, () -> this.leader.post(address, TOO_LARGE));
		put("POST", path, 422, () -> this.leader.post(address, ""));
		put("POST", path, 429, () -> this.limited.post(address, ""));
	}

	private void advice() {
		single(ASSESSMENTS + "/{id}/advice", completed() + "/advice");
		String body = JsonMapper.shared().writeValueAsString(Map.of("answers", WorkedAnswers.of("C1")));
		changed(ADVICE, ADVICE);
		this.requests.remove("POST " + ADVICE + " 409");
		put("POST", ADVICE, 200, () -> client("").post(ADVICE, body));
		put("POST", ADVICE, 404, () -> client("").post(ADVICE + "?playbook=none", body));
		put("POST", ADVICE, 401, () -> client("x").post(ADVICE, body));
	}

	private void readings() {
		MetricService metrics = this.application.getBean(MetricService.class);
		String address = READINGS.replace("{id}",
				metrics.of(MetricSubject.system(this.system.id()), this.pm).get(0).id().toString());
		single(READINGS, address);
		changed(READINGS, address);
		put("POST", READINGS, 200, () -> {
			this.leader.post(address, reading("2026-03-02"));
			return this.leader.post(address, reading("2026-03-02"));
		});
		put("POST", READINGS, 201, () -> this.leader.post(address, reading("2026-03-09")));
		put("POST", READINGS, 403, () -> this.admin.post(address, reading("2026-03-16")));
		put("POST", READINGS, 404,
				() -> this.leader.post(READINGS.replace("{id}", UUID.randomUUID().toString()), reading("2026-03-16")));
	}

	private void replay() {
		put("GET", REPLAY, 200, () -> this.admin.get(REPLAY + "?limit=1"));
		put("GET", REPLAY, 400, () -> this.admin.get(REPLAY + "?limit=0"));
		put("GET", REPLAY, 403, () -> this.leader.get(REPLAY));
		read(REPLAY, REPLAY);
	}

	private static String reading(String day) {
		return "{\"date\": \"" + day + "\", \"value\": 38.5}";
	}

	ApiClient leader() {
		return this.leader;
	}

	ApiClient reader() {
		return this.reader;
	}

	ApiClient admin() {
		return this.admin;
	}

	ApiClient limited() {
		return this.limited;
	}

	String tooLarge() {
		return TOO_LARGE;
	}

	HttpResponse<String> inFlight(String address) {
		String token = this.application.getBean(Tokens.class).of(this.application.getBean(People.class).admin());
		this.application.getBean(JdbcTemplate.class)
			.update("insert into idempotent_answer (token, idempotency_key, request, claim, claimed_at) "
					+ "values (?, 'k', ?, ?, ?)", Sha256.of(token), Sha256.of("POST " + address + "\n[]\n{}"),
					UUID.randomUUID(), this.application.getBean(Clock.class).instant().atOffset(ZoneOffset.UTC));
		return client(token).post(address, "{}", KEY, "k");
	}

	private String start() {
		HttpResponse<String> started = this.leader.post(ASSESSMENTS, "{\"team\": \"" + this.team + "\"}");
		return ApiClient.header(started, "Location");
	}

	private String answered() {
		String address = start();
		this.leader.put(address + "/answers",
				JsonMapper.shared().writeValueAsString(Map.of("answers", WorkedAnswers.of("C1"))), "If-Match", "*");
		return address;
	}

	String completed() {
		String address = answered();
		this.leader.post(address + "/completion", "");
		return address;
	}

	void put(String method, String path, int status, Call call) {
		this.requests.put(method + " " + path + " " + status, call);
	}

	ApiClient client(String token) {
		return new ApiClient(this.port, token);
	}

	/**
	 * Sends a request.
	 */
	interface Call {

		HttpResponse<String> send();

	}

}
