package io.productops.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.productops.calendar.CalendarEvent;
import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import io.productops.team.UnknownOwnerException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What every database must keep of decisions.
 */
interface DecisionStorage extends Stored {

	WorkPlan NOTHING = new WorkPlan(null, null, null, null, null, List.of(), null);

	@Test
	default void keepsADecisionWithWhoMadeItAndWhy() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		RecommendationDetails proposed = issued("C2", team, people().member(team, Role.LEADER)).get(0);
		LocalDate due = LocalDate.of(2027, 1, 29);
		RecommendationDetails accepted = decisions().decide(proposed.id(), proposed.version(),
				Decision.accept("Pilot in Payments", pm.id(), due), pm);
		assertThat(accepted.work().status()).isEqualTo(RecommendationStatus.ACCEPTED);
		RecommendationDetails stored = recommendations().find(proposed.id(), pm);
		assertThat(stored.work()).isEqualTo(accepted.work());
		assertThat(stored.work().owner()).isEqualTo(pm.id());
		assertThat(stored.work().due()).isEqualTo(due);
		assertThat(stored.version()).isGreaterThan(proposed.version());
		HistoryEntry entry = recommendations().history(proposed.id(), pm).get(1);
		assertThat(entry.actor()).isEqualTo(pm.id());
		assertThat(entry.action()).isEqualTo("accepted");
		assertThat(entry.words()).isEqualTo("Pilot in Payments");
		assertThat(entry.statusAfter()).isEqualTo(RecommendationStatus.ACCEPTED);
	}

	@Test
	default void takesNoMoreCommentsThanAreShown() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		UUID id = issued("C2", team, leader).get(0).id();
		CommentService comments = application().getBean(CommentService.class);
		comments.add(id, "First", leader);
		application().getBean(JdbcTemplate.class)
			.batchUpdate("""
					insert into recommendation_comment (id, version, recommendation_id, author_id, text, created_at)
					select cast(? as uuid), 0, recommendation_id, author_id, text, created_at
					from recommendation_comment where recommendation_id = ? fetch first row only""",
					IntStream.range(2, CommentService.MOST)
						.mapToObj((i) -> new Object[] { UUID.randomUUID(), id })
						.toList());
		UUID last = comments.add(id, "Last", leader);
		assertThat(comments.comments(id, leader)).hasSize(CommentService.MOST)
			.extracting(CommentDetails::id)
			.contains(last);
		assertThatExceptionOfType(TooManyCommentsException.class)
			.isThrownBy(() -> comments.add(id, "One more", leader));
	}

	@Test
	default void goesTheWholeWayAndBack() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		UUID id = issued("C2", team, leader).get(0).id();
		decide(id, Decision.defer(LocalDate.now().plusDays(30), null), leader);
		decide(id, Decision.accept(null, null, null), leader);
		decide(id, Decision.start(null), leader);
		decide(id, Decision.complete("Two cycles ran unaided", Outcome.HELPED), leader);
		assertThat(recommendations().find(id, leader).work().outcome()).isEqualTo(Outcome.HELPED);
		decide(id, Decision.reopen("It came back"), leader);
		RecommendationDetails reopened = recommendations().find(id, leader);
		assertThat(reopened.work().status()).isEqualTo(RecommendationStatus.PROPOSED);
		assertThat(reopened.work().outcome()).isNull();
		assertThat(recommendations().history(id, leader)).extracting(HistoryEntry::action)
			.containsExactly("issued", "deferred", "accepted", "started", "completed", "reopened");
	}

	@Test
	default void takesEveryDecisionBack() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		CurrentPerson pm = people().member(team, Role.PM);
		UUID id = issued("C2", team, leader).get(0).id();
		LocalDate later = LocalDate.now().plusDays(30);
		for (Decision decision : List.of(Decision.defer(later, "Later"), Decision.decline("No"), Decision.reopen(null),
				Decision.accept("Yes", pm.id(), later), Decision.start(null), Decision.drop("No"),
				Decision.reopen("Again"), Decision.accept(null, null, null), Decision.start("Now"),
				Decision.complete("Much", Outcome.HELPED), Decision.reopen(null))) {
			WorkState before = recommendations().find(id, pm).work();
			decide(id, decision, pm);
			WorkState after = recommendations().find(id, pm).work();
			decisions().undo(id, recommendations().find(id, pm).version(), pm);
			assertThat(recommendations().find(id, pm).work()).as(decision.toString())
				.isEqualTo(before)
				.isNotEqualTo(after);
			List<HistoryEntry> history = recommendations().history(id, pm);
			assertThat(HistoryEntry.replay(history)).isEqualTo(before);
			assertThat(history.get(history.size() - 1).action()).isEqualTo("undone");
			decide(id, decision, pm);
		}
	}

	@Test
	default void takesADecisionBackOnlyWhileItIsFreshAndTheLast() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		CurrentPerson pm = people().member(team, Role.PM);
		UUID id = issued("C2", team, leader).get(0).id();
		refusesToUndo(id, leader);
		decide(id, Decision.accept(null, pm.id(), null), pm);
		refusesToUndo(id, leader);
		assertThatExceptionOfType(StaleRecommendationException.class)
			.isThrownBy(() -> decisions().undo(id, recommendations().find(id, pm).version() - 1, pm));
		jdbc().update("""
				update recommendation_event set occurred_at = occurred_at - interval '10' minute
				where recommendation_id = ?""", id);
		refusesToUndo(id, pm);
		decide(id, Decision.start(null), pm);
		decisions().plan(id, recommendations().find(id, pm).version(), NOTHING, pm);
		refusesToUndo(id, pm);
		decide(id, Decision.drop("No"), pm);
		decisions().undo(id, recommendations().find(id, pm).version(), pm);
		refusesToUndo(id, pm);
		assertThat(recommendations().find(id, pm).work().status()).isEqualTo(RecommendationStatus.IN_PROGRESS);
	}

	private void refusesToUndo(UUID id, CurrentPerson person) {
		RecommendationDetails before = recommendations().find(id, person);
		assertThatExceptionOfType(TooLateException.class)
			.isThrownBy(() -> decisions().undo(id, before.version(), person));
		assertThat(recommendations().find(id, person)).isEqualTo(before);
	}

	@Test
	default void letsOnlyPmsAndLeadersOfTheTeamDecide() {
		UUID team = people().team("Checkout");
		UUID id = issued("C2", team, people().member(team, Role.LEADER)).get(0).id();
		for (CurrentPerson reader : List.of(people().member(team, Role.VIEWER), people().admin())) {
			for (ThrowingCallable change : changes(id, reader)) {
				assertThatExceptionOfType(ForbiddenException.class).isThrownBy(change);
			}
		}
		for (CurrentPerson other : List.of(people().stranger(),
				people().member(people().team("Search"), Role.LEADER))) {
			for (ThrowingCallable change : changes(id, other)) {
				assertThatExceptionOfType(NotFoundException.class).isThrownBy(change);
			}
		}
		assertThat(recommendations().history(id, people().admin())).hasSize(1);
	}

	@Test
	default void overwritesNothingThatWasNotSeen() {
		UUID team = people().team("Checkout");
		CurrentPerson one = people().member(team, Role.PM);
		CurrentPerson two = people().member(team, Role.PM);
		RecommendationDetails seen = issued("C2", team, people().member(team, Role.LEADER)).get(0);
		decisions().decide(seen.id(), seen.version(), Decision.decline("Not now"), one);
		assertThatExceptionOfType(StaleRecommendationException.class)
			.isThrownBy(() -> decisions().decide(seen.id(), seen.version(), Decision.accept(null, null, null), two))
			.satisfies((ex) -> assertThat(ex.stored().note()).isEqualTo("Not now"));
		assertThat(recommendations().find(seen.id(), one).work().status()).isEqualTo(RecommendationStatus.DECLINED);
	}

	@Test
	default void refusesAnOwnerWhoIsNoMemberAndADayThatHasPassed() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		RecommendationDetails seen = issued("C2", team, people().member(team, Role.LEADER)).get(0);
		CurrentPerson gone = people().member(team, Role.PM);
		people().disable(gone);
		for (UUID owner : List.of(people().stranger().id(), UUID.randomUUID(), gone.id())) {
			assertThatExceptionOfType(UnknownOwnerException.class).isThrownBy(
					() -> decisions().decide(seen.id(), seen.version(), Decision.accept(null, owner, null), pm));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> decisions().decide(seen.id(), seen.version(),
				Decision.defer(LocalDate.now(pm.zone()), null), pm));
	}

	@Test
	default void keepsAPlanAndWritesDownWhatIsDifferent() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		RecommendationDetails seen = issued("C2", team, people().member(team, Role.LEADER)).get(0);
		WorkPlan plan = new WorkPlan(pm.id(), LocalDate.of(2027, 2, 12), Effort.MEDIUM, Grade.HIGH, Grade.LOW,
				List.of("pilot", "Größe"), "https://tracker.example/PROJ-12");
		RecommendationDetails planned = decisions().plan(seen.id(), seen.version(), plan, pm);
		assertThat(recommendations().find(seen.id(), pm).work()).isEqualTo(planned.work());
		assertThat(planned.work().labels()).containsExactly("Größe", "pilot");
		long version = recommendations().find(seen.id(), pm).version();
		decisions().plan(seen.id(), version, plan, pm);
		assertThat(recommendations().history(seen.id(), pm)).hasSize(2);
		decisions().plan(seen.id(), version, NOTHING, pm);
		List<HistoryEntry> history = recommendations().history(seen.id(), pm);
		assertThat(history.get(2).changes()).hasSize(7).allMatch((change) -> change.after() == null);
		assertThat(recommendations().find(seen.id(), pm).work()).isEqualTo(seen.work());
	}

	@Test
	default void callsOffTheDaysThatItHasNoMore() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		UUID id = issued("C2", team, people().member(team, Role.LEADER)).get(0).id();
		CalendarService calendars = application().getBean(CalendarService.class);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> calendars.events(id, pm));
		plan(id, LocalDate.of(2027, 1, 29), pm);
		plan(id, LocalDate.of(2027, 2, 12), pm);
		LocalDate until = LocalDate.now(pm.zone()).plusDays(30);
		decide(id, Decision.defer(until, null), pm);
		assertThat(calendars.events(id, pm)).noneMatch(CalendarEvent::cancelled)
			.extracting(CalendarEvent::day)
			.containsExactly(LocalDate.of(2027, 2, 12), until);
		decide(id, Decision.accept(null, null, LocalDate.of(2027, 3, 5)), pm);
		decide(id, Decision.drop("Not this year"), pm);
		decide(id, Decision.reopen(null), pm);
		plan(id, null, pm);
		RecommendationDetails now = recommendations().find(id, pm);
		assertThat(calendars.events(id, pm)).allMatch(CalendarEvent::cancelled)
			.allMatch((event) -> event.sequence() == now.version())
			.extracting(CalendarEvent::name, CalendarEvent::day)
			.containsExactly(tuple("rec-" + id, LocalDate.of(2027, 3, 5)), tuple("rec-" + id + "-decision", until),
					tuple("rec-" + id + "-review", now.reviewOn()));
		plan(id, LocalDate.of(2027, 4, 2), pm);
		assertThat(calendars.events(id, pm)).filteredOn((event) -> !event.cancelled())
			.extracting(CalendarEvent::day)
			.containsExactly(LocalDate.of(2027, 4, 2));
	}

	private void plan(UUID id, @Nullable LocalDate due, CurrentPerson person) {
		decisions().plan(id, recommendations().find(id, person).version(),
				new WorkPlan(null, due, null, null, null, List.of(), null), person);
	}

	/** Every change that was acknowledged is in the history once, and none got lost. */
	@Test
	default void losesNoneOfTwoHundredChangesByFourPeople() throws Exception {
		UUID team = people().team("Checkout");
		List<CurrentPerson> four = IntStream.range(0, 4).mapToObj((i) -> people().member(team, Role.PM)).toList();
		UUID id = issued("C2", team, people().member(team, Role.LEADER)).get(0).id();
		AtomicInteger stale = new AtomicInteger();
		List<Callable<String>> edits = IntStream.range(0, 200).<Callable<String>>mapToObj((edit) -> () -> {
			String label = "edit-" + edit;
			CurrentPerson person = four.get(edit % 4);
			while (true) {
				RecommendationDetails seen = recommendations().find(id, person);
				try {
					decisions().plan(id, seen.version(),
							new WorkPlan(person.id(), null, null, null, null, List.of(label), null), person);
					return label;
				}
				catch (StaleRecommendationException ex) {
					stale.incrementAndGet();
				}
			}
		}).toList();
		List<String> acknowledged = IssueStorage.all(edits);
		List<HistoryEntry> history = recommendations().history(id, four.get(0));
		assertThat(history).hasSize(201);
		assertThat(history.subList(1, 201))
			.extracting((entry) -> entry.changes()
				.stream()
				.filter((change) -> change.field() == Field.LABELS)
				.findFirst()
				.orElseThrow()
				.after())
			.containsExactlyInAnyOrderElementsOf(acknowledged);
		WorkState state = WorkState.NONE;
		for (HistoryEntry entry : history) {
			for (FieldChange change : entry.changes()) {
				assertThat(change.before()).as("each saw the one before it").isEqualTo(state.get(change.field()));
			}
			state = state.after(entry.changes());
		}
		assertThat(state).isEqualTo(recommendations().find(id, four.get(0)).work());
	}

	@Test
	default void tellsTheAuditLogWhoDecidedAndNoWords() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		RecommendationDetails seen = issued("C2", team, people().member(team, Role.LEADER)).get(0);
		decide(seen.id(), Decision.decline("canary reason"), pm);
		decide(seen.id(), Decision.reopen("canary again"), pm);
		decisions().plan(seen.id(), recommendations().find(seen.id(), pm).version(),
				new WorkPlan(pm.id(), null, null, null, null, List.of("canary"), "https://canary.example/1"), pm);
		List<Map<String, Object>> log = jdbc()
			.queryForList("select * from audit_event where object = ? order by number", "recommendation:" + seen.id());
		assertThat(log).extracting((event) -> event.get("action"))
			.containsExactly("recommendation.declined", "recommendation.reopened", "recommendation.edited");
		assertThat(log).extracting((event) -> event.get("actor_id")).containsOnly(pm.id().toString());
		assertThat(log.toString()).doesNotContain("canary").contains("DECLINED", pm.id().toString());
	}

	private List<ThrowingCallable> changes(UUID id, CurrentPerson person) {
		return List.of(() -> decisions().decide(id, 0, Decision.accept(null, null, null), person),
				() -> decisions().plan(id, 0, NOTHING, person), () -> decisions().undo(id, 0, person));
	}

	private RecommendationDetails decide(UUID id, Decision decision, CurrentPerson person) {
		long version = recommendations().find(id, people().admin()).version();
		return decisions().decide(id, version, decision, person);
	}

}
