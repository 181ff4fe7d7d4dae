package io.productops.system;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.productops.notification.Notification;
import io.productops.notification.NotificationKind;
import io.productops.notification.NotificationService;
import io.productops.notification.Reminder;
import io.productops.notification.ReminderRounds;
import io.productops.shared.ForbiddenException;
import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import io.productops.team.UnknownOwnerException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What every database must keep of systems, and whom it lets change them.
 */
interface SystemStorage extends Stored {

	@Test
	default void keepsAPlannedSystemWithItsMetricAndItsHistory() {
		CurrentPerson pm = pm();
		SystemDetails stored = read(planned(pm).id(), pm);
		assertThat(stored.stage()).isEqualTo(Stage.PLANNED);
		assertThat(stored.plan().exitCriterion()).isEqualTo("PMs read it without us for a quarter");
		assertThat(stored.plan().checkOn()).isEqualTo(LocalDate.now(pm.zone()).plusDays(90));
		assertThat(stored.changeable()).isTrue();
		assertThat(metrics().of(MetricSubject.system(stored.id()), pm)).singleElement()
			.satisfies((metric) -> assertThat(metric.plan().name()).isEqualTo("Signal to decision in 30 days"));
		assertThat(systems().history(stored.id(), pm)).singleElement()
			.satisfies((entry) -> assertThat(entry.action()).isEqualTo("planned"));
	}

	@Test
	default void writesEveryStageDownWithWhoWhenAndWhy() {
		CurrentPerson pm = pm();
		SystemDetails system = moved(planned(pm), pm, Stage.PILOT, Stage.RUNNING, Stage.AUTOMATED, Stage.RETIRED);
		assertThat(system.stage()).isEqualTo(Stage.RETIRED);
		List<SystemEntry> history = systems().history(system.id(), pm);
		assertThat(history).extracting(SystemEntry::number).containsExactly(1, 2, 3, 4, 5);
		assertThat(history).extracting(SystemEntry::stageAfter)
			.containsExactly(Stage.PLANNED, Stage.PILOT, Stage.RUNNING, Stage.AUTOMATED, Stage.RETIRED);
		assertThat(history.get(2).words()).isEqualTo("On to RUNNING");
		assertThat(history.get(2).actor()).isEqualTo(pm.id());
	}

	@Test
	default void refusesAStageThatDoesNotFollow() {
		CurrentPerson pm = pm();
		SystemDetails planned = planned(pm);
		assertThatExceptionOfType(IllegalStageException.class)
			.isThrownBy(() -> stages().move(planned.id(), planned.version(), Stage.RUNNING, "", pm))
			.satisfies((ex) -> assertThat(ex.stored().stage().next()).containsExactly(Stage.PILOT));
		assertThat(systems().history(planned.id(), pm)).hasSize(1);
	}

	@Test
	default void changesNothingAboutWhatHasEnded() {
		CurrentPerson pm = pm();
		SystemDetails ended = moved(planned(pm), pm, Stage.PILOT, Stage.RETIRED);
		LocalDate later = LocalDate.now(pm.zone()).plusDays(30);
		for (ThrowingCallable change : List.<ThrowingCallable>of(
				() -> stages().describe(ended.id(), ended.version(), plan("Other words", null), pm),
				() -> stages().exit(ended.id(), ended.version(), true, "", pm),
				() -> stages().check(ended.id(), ended.version(), later, null, "Nothing", pm))) {
			assertThatExceptionOfType(IllegalStageException.class).isThrownBy(change)
				.satisfies((ex) -> assertThat(ex.stored().stage()).isEqualTo(Stage.RETIRED));
		}
		assertThat(read(ended.id(), pm)).isEqualTo(ended);
	}

	@Test
	default void callsOffWhatIsOnlyPlanned() {
		CurrentPerson pm = pm();
		SystemDetails planned = planned(pm);
		assertThatExceptionOfType(StaleSystemException.class)
			.isThrownBy(() -> stages().callOff(planned.id(), planned.version() + 1, pm));
		stages().callOff(planned.id(), planned.version(), pm);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> read(planned.id(), pm));
		assertThat(only("select count(*) from metric where team_id = ?", planned.team())).isEqualTo("0");
		assertThat(only("select action from audit_event where object = ? order by number desc limit 1",
				"system:" + planned.id()))
			.isEqualTo("system.called_off");
		SystemDetails begun = moved(planned(pm), pm, Stage.PILOT);
		assertThatExceptionOfType(IllegalStageException.class)
			.isThrownBy(() -> stages().callOff(begun.id(), begun.version(), pm));
	}

	@Test
	default void overwritesNoSystemThatWasNotSeen() {
		CurrentPerson pm = pm();
		SystemDetails seen = planned(pm);
		moved(seen, pm, Stage.PILOT);
		assertThatExceptionOfType(StaleSystemException.class)
			.isThrownBy(() -> stages().describe(seen.id(), seen.version(), seen.plan(), pm))
			.satisfies((ex) -> assertThat(ex.stored().stage()).isEqualTo(Stage.PILOT));
	}

	@Test
	default void letsOnlyPmsAndLeadersOfTheTeamChangeASystem() {
		CurrentPerson pm = pm();
		SystemDetails system = planned(pm);
		UUID team = system.team();
		for (CurrentPerson reader : List.of(people().member(team, Role.VIEWER), people().admin())) {
			assertThat(read(system.id(), reader).changeable()).isFalse();
			assertThatExceptionOfType(ForbiddenException.class)
				.isThrownBy(() -> stages().move(system.id(), system.version(), Stage.PILOT, "", reader));
			assertThatExceptionOfType(ForbiddenException.class)
				.isThrownBy(() -> Systems.planned(systems(), team, reader, null));
		}
		CurrentPerson other = pm();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> read(system.id(), other));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> stages().move(system.id(), system.version(), Stage.PILOT, "", other));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> systems().ofTeams(List.of(team), other));
		assertThat(systems().newest(null, ListPosition.START, 10, other)).isEmpty();
		moved(system, people().member(team, Role.LEADER), Stage.PILOT);
	}

	@Test
	default void keepsWhatASystemIsToReachAndWhatItCosts() {
		CurrentPerson pm = pm();
		SystemDetails seen = planned(pm);
		SystemPlan plan = new SystemPlan(pm.id(), "Rated 3 of 4", " Ends in June ",
				new Cost(new BigDecimal("2.50"), new BigDecimal("12")),
				new Cadence(Frequency.MONTHLY, LocalDate.of(2027, 1, 31)), LocalDate.now(pm.zone()).plusDays(64));
		stages().describe(seen.id(), seen.version(), plan, pm);
		assertThat(read(seen.id(), pm).plan()).isEqualTo(plan);
		assertThat(read(seen.id(), pm).plan().exitCriterion()).isEqualTo("Ends in June");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SystemPlan(null, "Rated 3 of 4", "  ", Cost.UNKNOWN, null, null));
		SystemPlan foreign = new SystemPlan(people().stranger().id(), "x", "y", Cost.UNKNOWN, null, null);
		long version = read(seen.id(), pm).version();
		assertThatExceptionOfType(UnknownOwnerException.class)
			.isThrownBy(() -> stages().describe(seen.id(), version, foreign, pm));
	}

	@Test
	default void keepsEveryValueThatWasChangedWithWhatItWasBefore() {
		CurrentPerson pm = pm();
		SystemDetails seen = planned(pm);
		SystemPlan plan = new SystemPlan(pm.id(), seen.plan().successMetric(), "It ends in June",
				new Cost(new BigDecimal("2.50"), null), new Cadence(Frequency.MONTHLY, null), seen.plan().checkOn());
		SystemDetails changed = stages().describe(seen.id(), seen.version(), plan, pm);
		stages().describe(seen.id(), read(seen.id(), pm).version(), plan, pm);
		List<SystemEntry> history = systems().history(seen.id(), pm);
		assertThat(history).extracting(SystemEntry::action).containsExactly("planned", "changed");
		assertThat(history.get(1).actor()).isEqualTo(pm.id());
		assertThat(history.get(1).at()).isEqualTo(changed.updatedAt());
		assertThat(history.get(1).changes()).containsExactly(
				new SystemChange(SystemField.EXIT_CRITERION, seen.plan().exitCriterion(), "It ends in June"),
				new SystemChange(SystemField.OWNER, null, pm.id().toString()),
				new SystemChange(SystemField.OPS_HOURS, null, "2.5"),
				new SystemChange(SystemField.FREQUENCY, null, "MONTHLY"));
		assertThat(audited("system:" + seen.id())).last(InstanceOfAssertFactories.STRING)
			.startsWith("system.changed")
			.contains("[\"exit_criterion\",\"owner\",\"ops_hours\",\"frequency\"]")
			.doesNotContain("June");
	}

	@Test
	default void tellsASystemOfWhatChangesAboutItsMetricsAndOutdatesNoFormOfIt() {
		CurrentPerson pm = pm();
		SystemDetails seen = planned(pm);
		MetricPlan plan = new MetricPlan("Canary", "days", Direction.LOWER, new BigDecimal("45"), null);
		MetricDetails added = metrics().add(MetricSubject.system(seen.id()), seen.team(), plan, pm);
		MetricPlan better = new MetricPlan("Canary", "days", Direction.HIGHER, null, new BigDecimal("30.50"));
		metrics().describe(added.id(), added.version(), better, pm);
		metrics().describe(added.id(), metrics().find(added.id(), pm).version(), better, pm);
		readings().take(added.id(), List.of(), Direction.LOWER, pm);
		List<SystemEntry> history = systems().history(seen.id(), pm);
		assertThat(history).extracting(SystemEntry::action)
			.containsExactly("planned", "metric_added", "metric_changed", "metric_changed");
		assertThat(history.get(1).changes()).containsExactly(new SystemChange(SystemField.METRIC, null, "Canary"));
		assertThat(history.get(2).changes()).containsExactly(new SystemChange(SystemField.METRIC, "Canary", "Canary"),
				new SystemChange(SystemField.DIRECTION, "LOWER", "HIGHER"),
				new SystemChange(SystemField.BASELINE, "45", null), new SystemChange(SystemField.TARGET, null, "30.5"));
		assertThat(history.get(3).changes()).last()
			.isEqualTo(new SystemChange(SystemField.DIRECTION, "HIGHER", "LOWER"));
		assertThat(audited("metric:" + added.id())).hasSize(3)
			.noneMatch((row) -> row.contains("Canary"))
			.element(1, InstanceOfAssertFactories.STRING)
			.startsWith("metric.changed")
			.contains("[\"direction\",\"baseline\",\"target\"]");
		stages().move(seen.id(), seen.version(), Stage.PILOT, "", pm);
	}

	/** Rows from before values were kept have none. */
	@Test
	default void readsAHistoryThatKnowsNoValues() {
		CurrentPerson pm = pm();
		SystemDetails seen = planned(pm);
		jdbc().update("update ops_system_event set changes = null where system_id = ?", seen.id());
		assertThat(systems().history(seen.id(), pm)).singleElement()
			.satisfies((entry) -> assertThat(entry.changes()).isEmpty());
	}

	private List<String> audited(String object) {
		return jdbc().queryForList(
				"select action || ' ' || before || ' ' || after from audit_event where object = ? order by number",
				String.class, object);
	}

	@Test
	default void keepsHowOftenSomethingIsDoneWithoutAFirstDay() {
		CurrentPerson pm = pm();
		SystemDetails seen = planned(pm);
		SystemPlan plan = new SystemPlan(null, "x", "y", Cost.UNKNOWN, new Cadence(Frequency.WEEKLY, null), null);
		stages().describe(seen.id(), seen.version(), plan, pm);
		assertThat(read(seen.id(), pm).plan()).isEqualTo(plan);
	}

	@Test
	default void remindsItsOwnerOfWhatIsToBeLookedAtWhileItIsThere() {
		CurrentPerson pm = pm();
		LocalDate day = LocalDate.of(2026, 3, 2);
		SystemDetails nobodys = checked(planned(pm), null, day, pm);
		SystemDetails owned = checked(moved(Systems.planned(systems(), nobodys.team(), pm, null), pm, Stage.PILOT),
				pm.id(), day, pm);
		SystemDetails later = checked(Systems.planned(systems(), nobodys.team(), pm, null), pm.id(), day.plusDays(1),
				pm);
		SystemDetails ended = moved(checked(Systems.planned(systems(), nobodys.team(), pm, null), pm.id(), day, pm), pm,
				Stage.PILOT, Stage.RETIRED);
		DueSystems due = bean(DueSystems.class);
		assertThat(due.due(day)).filteredOn((each) -> pm.id().equals(each.person()))
			.containsExactly(new Reminder(pm.id(), owned.team(), "system:" + owned.id(),
					"What changed? Build one feedback picture", "/systems/" + owned.id(), day));
		assertThat(due.due(day.plusDays(1))).extracting(Reminder::path)
			.contains("/systems/" + owned.id(), "/systems/" + later.id())
			.doesNotContain("/systems/" + nobodys.id(), "/systems/" + ended.id());
	}

	private SystemDetails checked(SystemDetails system, @Nullable UUID owner, LocalDate day, CurrentPerson pm) {
		stages().describe(system.id(), system.version(),
				new SystemPlan(owner, "x", "y", Cost.UNKNOWN, null, system.plan().checkOn()), pm);
		Systems.checkOn(jdbc(), system.id(), day);
		return read(system.id(), pm);
	}

	@Test
	default void tellsTheInboxOnceOfACheck() {
		CurrentPerson pm = pm();
		LocalDate today = LocalDate.now(pm.zone());
		SystemDetails soon = checked(planned(pm), pm.id(), today.plusDays(3), pm);
		SystemDetails late = checked(Systems.planned(systems(), soon.team(), pm, null), pm.id(), today.minusDays(1),
				pm);
		ReminderRounds.remind(application());
		ReminderRounds.remind(application());
		List<Notification> inbox = bean(NotificationService.class).inbox(pm, ListPosition.START, 10);
		assertThat(inbox).extracting(Notification::kind, Notification::path)
			.containsExactlyInAnyOrder(tuple(NotificationKind.DUE_SOON, "/systems/" + soon.id()),
					tuple(NotificationKind.OVERDUE, "/systems/" + late.id()));
	}

	@Test
	default void marksThatTheExitCriterionIsMetAndTakesItBack() {
		CurrentPerson pm = pm();
		SystemDetails seen = planned(pm);
		stages().exit(seen.id(), seen.version(), true, "A quarter went by", pm);
		SystemDetails met = read(seen.id(), pm);
		assertThat(met.exitMet()).isTrue();
		stages().exit(seen.id(), met.version(), false, "", pm);
		assertThat(read(seen.id(), pm).exitMet()).isFalse();
		assertThat(systems().history(seen.id(), pm)).extracting(SystemEntry::action)
			.containsExactly("planned", "exit_met", "exit_open");
	}

	@Test
	default void keepsWhatACheckFoundAndAsksAgain() {
		CurrentPerson pm = pm();
		SystemDetails seen = planned(pm);
		LocalDate today = LocalDate.now(pm.zone());
		assertThat(seen.checkDue(today)).isFalse();
		assertThat(seen.checkDue(today.plusDays(90))).isTrue();
		stages().check(seen.id(), seen.version(), today.plusDays(200), null, "Nobody uses it yet", pm);
		SystemDetails checked = read(seen.id(), pm);
		assertThat(checked.checkDue(today.plusDays(90))).isFalse();
		assertThat(systems().history(seen.id(), pm).get(1).words()).isEqualTo("Nobody uses it yet");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> stages().check(seen.id(), checked.version(), today, null, "Today again", pm));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> stages().check(seen.id(), checked.version(), null, null, " ", pm));
	}

	@Test
	default void movesACheckThatIsDueOnlyBySayingWhatChanged() {
		CurrentPerson pm = pm();
		LocalDate today = LocalDate.now(pm.zone());
		SystemDetails due = checked(planned(pm), null, today, pm);
		for (@Nullable
		LocalDate other : Arrays.asList(today.plusDays(1), today.minusDays(1), null)) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> stages().describe(due.id(), due.version(), plan("Other words", other), pm));
		}
		stages().describe(due.id(), due.version(), plan("Other words", today), pm);
		stages().check(due.id(), read(due.id(), pm).version(), today.plusYears(10), null, "Nothing", pm);
		SystemDetails open = read(due.id(), pm);
		for (LocalDate wrong : List.of(today, today.plusYears(10).plusDays(1), LocalDate.of(9999, 12, 31))) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> stages().describe(open.id(), open.version(), plan("Words", wrong), pm));
			assertThatIllegalArgumentException()
				.isThrownBy(() -> stages().check(open.id(), open.version(), wrong, null, "Words", pm));
		}
		stages().describe(open.id(), open.version(), plan("Words", today.plusDays(1)), pm);
	}

	private static SystemPlan plan(String words, @Nullable LocalDate check) {
		return new SystemPlan(null, "x", words, Cost.UNKNOWN, null, check);
	}

	@Test
	default void addsUpWhatRitualsInUseCostAgainstTheBudget() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		assertThat(systems().weight(team, leader)).isEqualTo(ProcessWeight.NONE);
		for (Stage[] stages : List.of(new Stage[] {}, new Stage[] { Stage.PILOT },
				new Stage[] { Stage.PILOT, Stage.RUNNING }, new Stage[] { Stage.PILOT, Stage.RETIRED })) {
			SystemDetails system = Systems.planned(systems(), team, leader, null);
			stages().describe(system.id(), system.version(),
					new SystemPlan(null, "x", "y", new Cost(null, new BigDecimal("4.25")), null, null), leader);
			moved(system, leader, stages);
		}
		bean(BudgetService.class).set(team, new BigDecimal("8"), leader);
		ProcessWeight weight = systems().weight(team, leader);
		assertThat(weight)
			.isEqualTo(new ProcessWeight(new BigDecimal("8.5"), new BigDecimal("4.25"), new BigDecimal("8")));
		assertThat(weight.over()).isTrue();
		bean(BudgetService.class).set(team, null, leader);
		assertThat(systems().weight(team, leader).budget()).isNull();
	}

	@Test
	default void letsOnlyLeadersSetTheBudget() {
		UUID team = people().team("Checkout");
		for (CurrentPerson other : List.of(people().member(team, Role.PM), people().member(team, Role.VIEWER),
				people().admin())) {
			assertThatExceptionOfType(ForbiddenException.class)
				.isThrownBy(() -> bean(BudgetService.class).set(team, BigDecimal.ONE, other));
		}
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> bean(BudgetService.class).set(team, BigDecimal.ONE, pm()));
	}

	@Test
	default void tellsTheAuditLogOfStagesAndBudgetsAndNothingThatPeopleWrote() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		SystemDetails system = Systems.planned(systems(), team, leader, null);
		stages().move(system.id(), system.version(), Stage.PILOT, "canary", leader);
		stages().exit(system.id(), read(system.id(), leader).version(), true, "canary", leader);
		bean(BudgetService.class).set(team, new BigDecimal("8.5"), leader);
		List<String> log = jdbc().queryForList(
				"select action || ' ' || before || ' ' || after from audit_event where object in (?, ?) order by number",
				String.class, "system:" + system.id(), "team:" + team);
		assertThat(log).hasSize(4);
		assertThat(log.get(0)).startsWith("system.planned");
		assertThat(log.get(1)).startsWith("system.moved").contains("PLANNED", "PILOT");
		assertThat(log.get(2)).startsWith("system.exit");
		assertThat(log.get(3)).startsWith("budget.changed").contains("8.5");
		assertThat(log.toString()).doesNotContain("canary", "feedback");
	}

}
