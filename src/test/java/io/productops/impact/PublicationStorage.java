package io.productops.impact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import io.productops.notification.Notification;
import io.productops.notification.NotificationKind;
import io.productops.notification.NotificationService;
import io.productops.playbook.ClosedDraftException;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.PlaybookService;
import io.productops.playbook.PublishRefusedException;
import io.productops.playbook.PublishingService;
import io.productops.playbook.StaleDraftException;
import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds of publishing, at once and at a time, on either database.
 */
interface PublicationStorage extends Stored {

	ZoneId ZONE = ZoneId.of("Europe/London");

	@AfterEach
	default void builtInIsBack() {
		given().jdbc().update("update playbook_draft set publish_at = null, publish_zone = null, publish_by = null");
		given().bringBuiltInBack();
	}

	@Test
	default void publishesOnlyWhatWasPreviewedAndAgreedTo() {
		CurrentPerson admin = given().admin();
		UUID team = given().team("Checkout");
		given().finished("C1", team);
		DraftDetails draft = given().draft(admin, Map.of(Previews.CRITICAL, "process_hours >= 5.0"));
		assertThat(publications().of(admin, draft.number()).ready()).isFalse();
		assertThatExceptionOfType(NoPreviewException.class)
			.isThrownBy(() -> publications().publish(admin, draft.number(), approval(admin, draft)));
		given().run(admin, draft);
		assertThat(publications().of(admin, draft.number()).ready()).isTrue();
		Approval all = approval(admin, draft);
		Set<UUID> others = all.teams().stream().filter((each) -> !each.equals(team)).collect(Collectors.toSet());
		assertThatExceptionOfType(UnapprovedException.class)
			.isThrownBy(
					() -> publications().publish(admin, draft.number(), new Approval(draft.revision(), others, "Why")))
			.satisfies((ex) -> assertThat(ex.missing()).extracting(TeamImpact::team).containsExactly(team));
		assertThat(published()).isEqualTo(1);
		assertThat(publications().publish(admin, draft.number(), all)).isEqualTo(draft.number());
		assertThat(published()).isEqualTo(draft.number());
	}

	@Test
	default void wantsANewPreviewWhenAnotherTeamWouldChangeByNow() {
		CurrentPerson admin = given().admin();
		given().finished("C1", given().team("Checkout"));
		UUID held = given().finishedWithoutAccount("C1");
		DraftDetails draft = given().draft(admin, Map.of(Previews.CRITICAL, "process_hours >= 5.0"));
		given().run(admin, draft);
		Approval agreed = approval(admin, draft);
		given().finished("C6", given().team("Same"));
		given().finishedWithoutAccount("C1");
		assertThat(publications().of(admin, draft.number()).ready()).isTrue();
		UUID late = given().team("Late");
		given().finished("C1", late);
		refusedUntilPreviewed(admin, draft, agreed, late);
		Approval again = approval(admin, draft);
		UUID claimer = given().team("Claimer");
		given().jdbc().update("update assessment set team_id = ?, key_hash = null where id = ?", claimer, held);
		refusedUntilPreviewed(admin, draft, again, claimer);
		assertThat(publications().publish(admin, draft.number(), approval(admin, draft))).isEqualTo(draft.number());
	}

	private void refusedUntilPreviewed(CurrentPerson admin, DraftDetails draft, Approval agreed, UUID missing) {
		assertThat(publications().of(admin, draft.number()).ready()).isFalse();
		assertThatExceptionOfType(NoPreviewException.class)
			.isThrownBy(() -> publications().publish(admin, draft.number(), agreed));
		assertThat(published()).isEqualTo(1);
		given().run(admin, draft);
		assertThatExceptionOfType(UnapprovedException.class)
			.isThrownBy(() -> publications().publish(admin, draft.number(), agreed))
			.satisfies((ex) -> assertThat(ex.missing()).extracting(TeamImpact::team).containsExactly(missing));
	}

	@Test
	default void whatWasSavedSinceIsNotPublished() {
		CurrentPerson admin = given().admin();
		DraftDetails draft = given().draft(admin, Map.of(Previews.CLAIM, "Said otherwise."));
		given().run(admin, draft);
		Approval seen = approval(admin, draft);
		DraftDetails saved = given().drafts()
			.change(admin, draft.number(), draft.revision(), Map.of(Previews.CLAIM, "Once more."), "Claim");
		assertThatExceptionOfType(StaleDraftException.class)
			.isThrownBy(() -> publications().publish(admin, draft.number(), seen));
		assertThatExceptionOfType(NoPreviewException.class).isThrownBy(() -> publications().publish(admin,
				draft.number(), new Approval(saved.revision(), Set.of(), "Unseen")));
	}

	@Test
	default void ofManyWhoPublishTwoDraftsAtOnceOneDoes() throws Exception {
		CurrentPerson admin = given().admin();
		List<DraftDetails> drafts = List.of(given().draft(admin, Map.of(Previews.CLAIM, "One.")),
				given().draft(admin, Map.of(Previews.CLAIM, "Another.")));
		List<Callable<Optional<RuntimeException>>> all = new ArrayList<>();
		for (DraftDetails draft : drafts) {
			given().run(admin, draft);
			Approval approval = approval(admin, draft);
			all.addAll(Collections.nCopies(4, () -> refusal(admin, draft.number(), approval)));
		}
		ExecutorService pool = Executors.newFixedThreadPool(all.size());
		try {
			List<RuntimeException> refused = new ArrayList<>();
			for (Future<Optional<RuntimeException>> each : pool.invokeAll(all)) {
				each.get().ifPresent(refused::add);
			}
			assertThat(refused).hasSize(all.size() - 1)
				.allSatisfy((ex) -> assertThat(ex).isInstanceOfAny(PublishRefusedException.class,
						ClosedDraftException.class));
		}
		finally {
			pool.shutdownNow();
		}
		assertThat(drafts).extracting(DraftDetails::number).contains(published());
	}

	private Optional<RuntimeException> refusal(CurrentPerson admin, int draft, Approval approval) {
		try {
			publications().publish(admin, draft, approval);
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			return Optional.of(ex);
		}
	}

	@Test
	default void publishesAtItsTimeOnceHoweverManyTry() throws Exception {
		CurrentPerson admin = given().admin();
		DraftDetails draft = scheduled(admin, Map.of(Previews.CLAIM, "Said at its time."));
		bean(ScheduledPublications.class).publishDue();
		assertThat(published()).isEqualTo(1);
		due(draft);
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			Callable<Void> node = () -> {
				bean(ScheduledPublications.class).publishDue();
				return null;
			};
			nodes.invokeAll(List.of(node, node))
				.forEach((each) -> assertThat(each).succeedsWithin(60, java.util.concurrent.TimeUnit.SECONDS));
		}
		finally {
			nodes.shutdownNow();
		}
		assertThat(published()).isEqualTo(draft.number());
		assertThat(bean(PublishingService.class).publications(admin))
			.filteredOn((each) -> each.version() == draft.number())
			.singleElement()
			.satisfies((each) -> {
				assertThat(each.author()).isEqualTo(admin.name());
				assertThat(each.reason()).isEqualTo("Why");
			});
		assertThat(notices(admin)).isEmpty();
	}

	@Test
	default void stopsAndTellsWhenOtherTeamsChangeThanWereAgreedTo() {
		CurrentPerson admin = given().admin();
		DraftDetails draft = scheduled(admin, Map.of(Previews.CRITICAL, "process_hours >= 5.0"));
		given().finished("C1", given().team("New"));
		due(draft);
		bean(ScheduledPublications.class).publishDue();
		bean(ScheduledPublications.class).publishDue();
		assertThat(published()).isEqualTo(1);
		DraftDetails after = given().drafts().draft(admin, draft.number());
		assertThat(after.open()).isTrue();
		assertThat(after.schedule()).isNull();
		assertThat(notices(admin)).singleElement().satisfies((notice) -> {
			assertThat(notice.kind()).isEqualTo(NotificationKind.STOPPED);
			assertThat(notice.title()).isEqualTo("Draft " + draft.number() + " was not published");
			assertThat(notice.text()).contains("agreed to");
		});
	}

	@Test
	default void stopsWhenSomethingStandsInTheWay() {
		CurrentPerson admin = given().admin();
		DraftDetails draft = scheduled(admin, Map.of(Previews.CLAIM, "Said at its time."));
		CurrentPerson other = given().admin();
		DraftDetails faster = given().draft(other, Map.of(Previews.CLAIM, "Said before."));
		given().run(other, faster);
		publications().publish(other, faster.number(), approval(other, faster));
		due(draft);
		bean(ScheduledPublications.class).publishDue();
		assertThat(published()).isEqualTo(faster.number());
		assertThat(notices(admin)).singleElement()
			.extracting(Notification::text, InstanceOfAssertFactories.STRING)
			.contains("Another version was published since");
		assertThat(given().drafts().draft(admin, draft.number()).schedule()).isNull();
	}

	@Test
	default void aScheduleCanBeTakenBack() {
		CurrentPerson admin = given().admin();
		DraftDetails draft = scheduled(admin, Map.of(Previews.CLAIM, "Said at its time."));
		publications().unschedule(admin, draft.number());
		publications().unschedule(admin, draft.number());
		assertThat(given().drafts().draft(admin, draft.number()).schedule()).isNull();
		assertThat(given().jdbc()
			.queryForObject("select count(*) from impact_approval where draft = ?", Integer.class, draft.number()))
			.isZero();
	}

	private DraftDetails scheduled(CurrentPerson admin, Map<String, String> values) {
		DraftDetails draft = given().draft(admin, values);
		given().run(admin, draft);
		publications().schedule(admin, draft.number(), approval(admin, draft), Instant.parse("2999-01-01T09:00:00Z"),
				ZONE);
		return draft;
	}

	/** Its time has come, perhaps while nobody was there. */
	private void due(DraftDetails draft) {
		given().jdbc()
			.update("update playbook_draft set publish_at = created_at where number = ? and publish_at is not null",
					draft.number());
	}

	private Approval approval(CurrentPerson admin, DraftDetails draft) {
		return new Approval(draft.revision(),
				publications().of(admin, draft.number())
					.ticks()
					.stream()
					.map(TeamImpact::team)
					.collect(Collectors.toSet()),
				"Why");
	}

	private List<Notification> notices(CurrentPerson person) {
		return bean(NotificationService.class).inbox(person, ListPosition.START, 10);
	}

	private int published() {
		return bean(PlaybookService.class).published().ref().version();
	}

	private PublicationService publications() {
		return bean(PublicationService.class);
	}

}
