package io.productops.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.productops.notification.Notification;
import io.productops.notification.NotificationKind;
import io.productops.notification.NotificationService;
import io.productops.notification.Reminder;
import io.productops.shared.ForbiddenException;
import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who is told what of recommendations, on every database.
 */
interface NoticeStorage extends Stored {

	default CommentService comments() {
		return application().getBean(CommentService.class);
	}

	@Test
	default void tellsThoseWhoDecideOnceForAWholeReport() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		CurrentPerson second = people().member(team, Role.LEADER);
		CurrentPerson pm = people().member(team, Role.PM);
		CurrentPerson viewer = people().member(team, Role.VIEWER);
		CurrentPerson gone = people().member(team, Role.PM);
		people().disable(gone);
		List<RecommendationDetails> issued = issued("C1", team, leader);
		for (CurrentPerson told : List.of(second, pm)) {
			assertThat(inbox(told)).singleElement().satisfies((notice) -> {
				assertThat(notice.kind()).isEqualTo(NotificationKind.PROPOSED);
				assertThat(notice.title()).endsWith("recommendations of report " + issued.get(0).reference());
				assertThat(notice.path()).isEqualTo("/recommendations?assessment=" + issued.get(0).assessment());
			});
		}
		for (CurrentPerson untold : List.of(leader, viewer, gone, people().admin())) {
			assertThat(inbox(untold)).isEmpty();
		}
	}

	@Test
	default void tellsANewOwnerAndNobodyWhoTakesItOn() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		List<RecommendationDetails> issued = issued("C1", team, leader);
		CurrentPerson pm = people().member(team, Role.PM);
		RecommendationDetails one = issued.get(0);
		decisions().decide(one.id(), one.version(), Decision.accept(null, pm.id(), null), leader);
		assertThat(inbox(pm)).singleElement().satisfies((notice) -> {
			assertThat(notice.kind()).isEqualTo(NotificationKind.ASSIGNED);
			assertThat(notice.title()).isEqualTo(one.advised().title());
			assertThat(notice.text()).isEqualTo(leader.name() + " made you its owner.");
			assertThat(notice.path()).isEqualTo("/recommendations/" + one.id());
		});
		decisions().plan(one.id(), recommendations().find(one.id(), pm).version(),
				new WorkPlan(pm.id(), LocalDate.of(2027, 1, 29), null, null, null, List.of(), null), leader);
		assertThat(inbox(pm)).as("the same owner").hasSize(1);
		RecommendationDetails own = issued.get(1);
		decisions().plan(own.id(), own.version(), new WorkPlan(pm.id(), null, null, null, null, List.of(), null), pm);
		assertThat(inbox(pm)).as("taken on").hasSize(1);
		UUID bulk = application().getBean(BulkService.class)
			.apply(issued.stream().map((each) -> BulkItem.at(each.id(), Instant.now())).toList(),
					new BulkEdit.Assign(pm.id()), "Owner", leader);
		assertThat(inbox(pm)).as("several").hasSize(issued.size() - 1);
		assertThat(application().getBean(BulkService.class).result(bulk, leader).done()).isEqualTo(issued.size());
	}

	@Test
	default void tellsNobodyOfAChangeThatWasRefused() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		RecommendationDetails one = issued("C2", team, leader).get(0);
		CurrentPerson pm = people().member(team, Role.PM);
		assertThatExceptionOfType(StaleRecommendationException.class).isThrownBy(
				() -> decisions().decide(one.id(), one.version() + 1, Decision.accept(null, pm.id(), null), leader));
		assertThat(inbox(pm)).isEmpty();
	}

	@Test
	default void tellsThoseWhoAreMentionedOnce() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		RecommendationDetails one = issued("C2", team, leader).get(0);
		CurrentPerson pm = people().member(team, Role.PM);
		CurrentPerson viewer = people().member(team, Role.VIEWER);
		CurrentPerson admin = people().admin();
		CurrentPerson stranger = people().stranger();
		CurrentPerson gone = people().member(team, Role.PM);
		people().disable(gone);
		String text = "@" + pm.email() + ", @" + stranger.email() + ", @" + gone.email() + " and @" + leader.email()
				+ ": <b>look</b>";
		UUID comment = comments().add(one.id(), text, leader);
		assertThat(inbox(pm)).singleElement().satisfies((notice) -> {
			assertThat(notice.kind()).isEqualTo(NotificationKind.MENTIONED);
			assertThat(notice.title()).isEqualTo(one.advised().title());
			assertThat(notice.text()).isEqualTo(leader.name() + " mentioned you in a comment.");
			assertThat(notice.path()).isEqualTo("/recommendations/" + one.id() + "#comment-" + comment);
		});
		comments().edit(one.id(), comment, 0, text + " @[viewer] @" + admin.email(), leader);
		assertThat(inbox(pm)).as("mended").hasSize(1);
		assertThat(inbox(viewer)).hasSize(1);
		assertThat(inbox(admin)).hasSize(1);
		for (CurrentPerson untold : List.of(leader, stranger, gone)) {
			assertThat(inbox(untold)).isEmpty();
		}
	}

	@Test
	default void offersTheNamesOfThoseWhoCanSeeIt() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		RecommendationDetails one = issued("C2", team, leader).get(0);
		CurrentPerson viewer = people().member(team, Role.VIEWER);
		CurrentPerson other = people().member(people().team("Search"), Role.LEADER);
		assertThat(comments().mentionable(one.id(), "VIE", leader)).containsExactly("viewer");
		assertThat(comments().mentionable(one.id(), "", leader)).contains("leader", "viewer")
			.doesNotContain("pm", "stranger")
			.hasSizeLessThanOrEqualTo(Mentions.OFFERED);
		assertThat(comments().mentionable(one.id(), leader.email(), leader)).isEmpty();
		assertThatExceptionOfType(ForbiddenException.class)
			.isThrownBy(() -> comments().mentionable(one.id(), "", viewer));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> comments().mentionable(one.id(), "", other));
	}

	@Test
	default void remindsOfWhatSomebodySaidToDo() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> issued = issued("C1", team, leader);
		LocalDate day = LocalDate.of(2027, 1, 29);
		RecommendationDetails accepted = issued.get(0);
		decide(accepted, Decision.accept(null, pm.id(), day), leader);
		RecommendationDetails started = issued.get(1);
		decide(started, Decision.accept(null, pm.id(), day), leader);
		decide(started, Decision.start(null), leader);
		RecommendationDetails dropped = issued.get(2);
		decide(dropped, Decision.accept(null, pm.id(), day), leader);
		decide(dropped, Decision.drop("No"), leader);
		RecommendationDetails nobodys = issued.get(3);
		decide(nobodys, Decision.accept(null, null, day), leader);
		assertThat(due(team, day, "recommendation:")).containsExactlyInAnyOrder(
				reminder(accepted, "recommendation:", "", pm, day), reminder(started, "recommendation:", "", pm, day));
		assertThat(due(team, day.minusDays(1), "recommendation:")).isEmpty();
	}

	@Test
	default void remindsOfLookingAtItAgainUnlessItsSystemDoes() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> issued = issued("C1", team, leader);
		LocalDate today = LocalDate.now(leader.zone());
		issued.forEach((each) -> decide(each, Decision.accept(null, pm.id(), null), leader));
		List<RecommendationDetails> reviewed = issued.stream()
			.filter((each) -> each.advised().system() == null)
			.toList();
		assertThat(reviewed).hasSizeBetween(1, issued.size() - 1);
		RecommendationDetails first = reviewed.get(0);
		int days = first.advised().reviewAfterDays();
		String review = "recommendation-review:";
		assertThat(due(team, today.plusDays(days), review))
			.contains(reminder(first, review, "Did it work? ", pm, today.plusDays(days)));
		assertThat(due(team, today.plusDays(days - 1), review))
			.noneMatch((due) -> due.thing().endsWith(first.id() + ""));
		assertThat(due(team, today.plusDays(400), review)).hasSameSizeAs(reviewed);
		decide(first, Decision.drop("No"), leader);
		assertThat(due(team, today.plusDays(400), review)).hasSize(reviewed.size() - 1);
	}

	@Test
	default void remindsOfWhatWasPutOff() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		CurrentPerson pm = people().member(team, Role.PM);
		List<RecommendationDetails> issued = issued("C1", team, leader);
		LocalDate day = LocalDate.now(leader.zone()).plusDays(9);
		RecommendationDetails owned = issued.get(0);
		decisions().plan(owned.id(), 0, new WorkPlan(pm.id(), null, null, null, null, List.of(), null), leader);
		decide(owned, Decision.defer(day, null), leader);
		RecommendationDetails nobodys = issued.get(1);
		decide(nobodys, Decision.defer(day.plusDays(1), null), pm);
		decide(nobodys, Decision.defer(day, null), leader);
		RecommendationDetails declined = issued.get(2);
		decide(declined, Decision.defer(day, null), leader);
		decide(declined, Decision.decline("No"), leader);
		String decision = "recommendation-decision:";
		assertThat(due(team, day, decision)).containsExactlyInAnyOrder(reminder(owned, decision, "Decide: ", pm, day),
				reminder(nobodys, decision, "Decide: ", leader, day));
		assertThat(due(team, day.minusDays(1), decision)).isEmpty();
	}

	private List<Reminder> due(UUID team, LocalDate until, String thing) {
		return application().getBean(DueRecommendations.class)
			.due(until)
			.stream()
			.filter((due) -> team.equals(due.team()) && due.thing().startsWith(thing))
			.toList();
	}

	private static Reminder reminder(RecommendationDetails of, String thing, String prefix, CurrentPerson person,
			LocalDate day) {
		return new Reminder(person.id(), of.team(), thing + of.id(), prefix + of.advised().title(),
				"/recommendations/" + of.id(), day);
	}

	private void decide(RecommendationDetails it, Decision decision, CurrentPerson person) {
		decisions().decide(it.id(), recommendations().find(it.id(), person).version(), decision, person);
	}

	private List<Notification> inbox(CurrentPerson person) {
		return application().getBean(NotificationService.class).inbox(person, ListPosition.START, 50);
	}

}
