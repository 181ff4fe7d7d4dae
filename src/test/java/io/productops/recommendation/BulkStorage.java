package io.productops.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every database must keep of changes of several recommendations.
 */
interface BulkStorage extends Stored {

	default BulkService bulk() {
		return application().getBean(BulkService.class);
	}

	@Test
	default void changesEachForItselfAndTakesItBack() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> issued = issued("C1", team, people().member(team, Role.LEADER));
		RecommendationDetails declined = issued.get(0);
		decisions().decide(declined.id(), declined.version(), Decision.decline("No"), pm);
		List<WorkState> before = works(issued, pm);
		UUID change = bulk().apply(items(issued, false), new BulkEdit.Decide(Decision.accept("All", pm.id(), null)),
				"Accept", pm);
		BulkResult result = bulk().result(change, pm);
		assertThat(result.rows()).hasSameSizeAs(issued);
		assertThat(result.done()).isEqualTo(issued.size() - 1);
		assertThat(result.rows().get(0).fault()).contains("status");
		assertThat(works(issued.subList(1, issued.size()), pm))
			.allMatch((work) -> work.status() == RecommendationStatus.ACCEPTED && pm.id().equals(work.owner()));
		RecommendationDetails moved = issued.get(1);
		decisions().decide(moved.id(), recommendations().find(moved.id(), pm).version(), Decision.start(null), pm);
		bulk().undo(change, pm);
		List<WorkState> after = works(issued, pm);
		assertThat(after.subList(2, after.size())).isEqualTo(before.subList(2, before.size()));
		assertThat(after.get(1).status()).isEqualTo(RecommendationStatus.IN_PROGRESS);
		BulkResult undone = bulk().result(change, pm);
		assertThat(undone.rows().get(1).undoFault()).isEqualTo(BulkRows.CHANGED);
		assertThat(undone.rows().subList(2, issued.size())).allMatch(BulkResult.Row::undone);
		assertThat(recommendations().history(issued.get(2).id(), pm)).extracting(HistoryEntry::action)
			.containsExactly("issued", "accepted", "undone");
		issued.forEach((each) -> assertThat(HistoryEntry.replay(recommendations().history(each.id(), pm)))
			.isEqualTo(recommendations().find(each.id(), pm).work()));
		assertThatExceptionOfType(TooLateException.class).isThrownBy(() -> bulk().undo(change, pm));
	}

	@Test
	default void countsTheSystemsThatWerePlannedUntilTheyAreTakenBack() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> issued = issued("C2", team, people().member(team, Role.LEADER));
		int systems = (int) issued.stream().filter((each) -> each.advised().system() != null).count();
		UUID labels = bulk().apply(items(issued, true), new BulkEdit.AddLabel("pilot"), "Label", pm);
		assertThat(bulk().result(labels, pm).planned()).isZero();
		UUID change = bulk().apply(items(issued, false), new BulkEdit.Decide(Decision.accept(null, null, null)),
				"Accepted", pm);
		BulkResult result = bulk().result(change, pm);
		assertThat(result.planned()).isEqualTo(systems).isPositive();
		assertThat(result.rows()).extracting(BulkResult.Row::reference).containsOnly(issued.get(0).reference());
		bulk().undo(change, pm);
		assertThat(bulk().result(change, pm).planned()).isZero();
	}

	@Test
	default void takesNothingBackAfterTenMinutes() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> issued = issued("C2", team, people().member(team, Role.LEADER));
		UUID change = bulk().apply(items(issued, true), new BulkEdit.DueOn(LocalDate.of(2027, 2, 1)), "Due", pm);
		jdbc().update("update bulk_change set created_at = created_at - interval '10' minute where id = ?", change);
		assertThat(bulk().result(change, pm).undoableUntil()).isNull();
		assertThatExceptionOfType(TooLateException.class).isThrownBy(() -> bulk().undo(change, pm));
		assertThat(works(issued, pm)).allMatch((work) -> work.due() != null);
	}

	@Test
	default void changesOnlyWhatIsTheirsAndWhatTheySaw() {
		UUID team = people().team("Checkout");
		UUID other = people().team("Search");
		CurrentPerson pm = people().member(java.util.Map.of(team, Role.PM, other, Role.VIEWER));
		List<RecommendationDetails> own = issued("C2", team, people().member(team, Role.LEADER));
		CurrentPerson otherLeader = people().member(other, Role.LEADER);
		RecommendationDetails readable = issued("C2", other, otherLeader).get(0);
		UUID foreignTeam = people().team("Far");
		CurrentPerson foreign = people().member(foreignTeam, Role.LEADER);
		RecommendationDetails hidden = issued("C2", foreignTeam, foreign).get(0);
		RecommendationDetails stale = own.get(1);
		decisions().plan(stale.id(), stale.version(),
				new WorkPlan(null, null, Effort.SMALL, null, null, List.of(), null), pm);
		UUID change = bulk().apply(
				List.of(BulkItem.seen(own.get(0).id(), own.get(0).version()),
						BulkItem.seen(stale.id(), stale.version()), BulkItem.at(readable.id(), Instant.now()),
						BulkItem.at(hidden.id(), Instant.now()), BulkItem.at(UUID.randomUUID(), Instant.now())),
				new BulkEdit.AddLabel("pilot"), "Label", pm);
		assertThat(bulk().result(change, pm).rows()).extracting(BulkResult.Row::fault)
			.containsExactly(null, BulkRows.CHANGED, "Only PMs and leaders of its team decide on it.");
		assertThat(recommendations().find(own.get(0).id(), pm).work().labels()).containsExactly("pilot");
		assertThat(recommendations().history(hidden.id(), foreign)).hasSize(1);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> bulk().result(change, otherLeader));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> bulk().undo(change, otherLeader));
	}

	@Test
	default void saysWhichHaveTooManyLabelsAndOfNothingElse() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> issued = issued("C2", team, people().member(team, Role.LEADER)).subList(0, 2);
		List<String> ten = IntStream.range(0, WorkText.MOST_LABELS).mapToObj((i) -> "label " + i).toList();
		decisions().plan(issued.get(0).id(), 0, new WorkPlan(null, null, null, null, null, ten, null), pm);
		UUID labels = bulk().apply(items(issued, false), new BulkEdit.AddLabel("pilot"), "Label", pm);
		assertThat(bulk().result(labels, pm).rows()).extracting(BulkResult.Row::fault)
			.containsExactly("It has too many labels already.", null);
		Decision late = Decision.defer(LocalDate.now(pm.zone()), null);
		UUID deferred = bulk().apply(items(issued, false), new BulkEdit.Decide(late), "Defer", pm);
		assertThat(bulk().result(deferred, pm).rows()).extracting(BulkResult.Row::fault)
			.containsOnly("It cannot be changed in this way.");
	}

	@Test
	default void changesNothingThatCameOrChangedAfterThePageWasShown() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		List<RecommendationDetails> issued = issued("C2", team, leader);
		Instant shown = application().getBean(Clock.class).instant();
		RecommendationDetails changed = issued.get(1);
		decisions().plan(changed.id(), changed.version(),
				new WorkPlan(null, null, Effort.SMALL, null, null, List.of(), null), leader);
		RecommendationDetails added = issued("C1", team, leader).get(0);
		UUID change = bulk().apply(
				List.of(BulkItem.at(issued.get(0).id(), shown), BulkItem.at(changed.id(), shown),
						BulkItem.at(added.id(), shown)),
				new BulkEdit.Decide(Decision.decline("All of them")), "Decline", leader);
		assertThat(bulk().result(change, leader).rows()).extracting(BulkResult.Row::fault)
			.containsExactly(null, BulkRows.CHANGED, BulkRows.CHANGED);
		assertThat(works(List.of(issued.get(0), changed, added), leader)).extracting(WorkState::status)
			.containsExactly(RecommendationStatus.DECLINED, RecommendationStatus.PROPOSED,
					RecommendationStatus.PROPOSED);
	}

	@Test
	default void takesAChangeBackOnceOfTen() throws Exception {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> issued = issued("C2", team, people().member(team, Role.LEADER));
		UUID change = bulk().apply(items(issued, false), new BulkEdit.Assign(pm.id()), "Owner", pm);
		List<Boolean> undone = IssueStorage.all(Collections.nCopies(10, () -> {
			try {
				bulk().undo(change, pm);
				return true;
			}
			catch (TooLateException ex) {
				return false;
			}
		}));
		assertThat(undone).containsOnlyOnce(true);
		assertThat(recommendations().history(issued.get(0).id(), pm)).hasSize(3);
		assertThat(works(issued, pm)).allMatch((work) -> work.owner() == null);
	}

	@Test
	default void deletesWithTheAssessmentWhatBecameOfEach() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		List<RecommendationDetails> issued = issued("C2", team, leader);
		UUID change = bulk().apply(items(issued, false), new BulkEdit.Assign(leader.id()), "Owner", leader);
		assessments().delete(issued.get(0).assessment(), io.productops.assessment.Access.of(leader));
		assertThat(bulk().result(change, leader).rows()).isEmpty();
	}

	private List<WorkState> works(List<RecommendationDetails> issued, CurrentPerson person) {
		return issued.stream().map((each) -> recommendations().find(each.id(), person).work()).toList();
	}

	private static List<BulkItem> items(List<RecommendationDetails> issued, boolean versions) {
		return issued.stream()
			.map((each) -> versions ? BulkItem.seen(each.id(), each.version()) : BulkItem.at(each.id(), Instant.now()))
			.toList();
	}

}
