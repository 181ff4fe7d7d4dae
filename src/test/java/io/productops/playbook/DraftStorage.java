package io.productops.playbook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.productops.advice.PlaybookText;
import io.productops.audit.AuditService;
import io.productops.playbook.PublishRefusedException.Why;
import io.productops.playbook.VersionDetails.Status;
import io.productops.shared.ForbiddenException;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds of drafts and publications on either database. Each test brings the built-in
 * text back, which others rely on.
 */
interface DraftStorage {

	String CLAIM = "principles/PR1/claim";

	ApplicationContext application();

	/** Somebody who may edit playbooks. */
	default CurrentPerson admin() {
		return application().getBean(People.class).admin();
	}

	@AfterEach
	default void bringBuiltInBack() {
		if (playbooks().published().ref().version() != 1) {
			DraftDetails back = drafts().begin(admin(), 1);
			publishing().publish(admin(), back.number(), 1, "As it came");
		}
	}

	@Test
	default void publishesADraftAsTheVersionOfItsNumber() {
		DraftDetails draft = drafts().begin(admin(), 1);
		drafts().change(admin(), draft.number(), 1, Map.of(CLAIM, "Another claim."), "Claim");

		int version = publishing().publish(admin(), draft.number(), 2, "Clearer");

		assertThat(version).isEqualTo(draft.number());
		assertThat(playbooks().published().document().principles().get(0).claim()).isEqualTo("Another claim.");
		assertThat(playbooks().versions(admin()).stream().filter((each) -> each.status() == Status.PUBLISHED))
			.extracting(VersionDetails::number)
			.containsExactly(version);
		assertThat(publishing().publications(admin()).get(0).before()).isEqualTo(1);
		assertThat(drafts().draft(admin(), version).open()).isFalse();
	}

	@Test
	default void aTextThatWasPublishedBeforeComesBackAsTheVersionItWas() {
		publish("Another claim, for a while.");
		DraftDetails back = drafts().begin(admin(), 1);

		assertThat(publishing().publish(admin(), back.number(), 1, "It was better")).isEqualTo(1);
		assertThat(playbooks().published().ref().version()).isEqualTo(1);
		assertThat(publishing().publications(admin()).get(0).reason()).isEqualTo("It was better");
	}

	@Test
	default void refusesASavingOfAnotherStateThanTheLast() {
		DraftDetails draft = drafts().begin(admin(), 1);
		drafts().change(admin(), draft.number(), 1, Map.of(CLAIM, "First."), "First");

		assertThatExceptionOfType(StaleDraftException.class)
			.isThrownBy(() -> drafts().change(admin(), draft.number(), 1, Map.of(CLAIM, "Second."), "Second"));
		assertThatExceptionOfType(StaleDraftException.class)
			.isThrownBy(() -> publishing().publish(admin(), draft.number(), 1, "Unseen"));
		assertThat(drafts().revisions(admin(), draft.number())).extracting(RevisionDetails::note)
			.containsExactly("First", "Began with the text of version 1.");
		assertThatExceptionOfType(StaleDraftException.class)
			.isThrownBy(() -> drafts().discard(admin(), draft.number(), 1));
		drafts().discard(admin(), draft.number(), 2);
		assertThatExceptionOfType(ClosedDraftException.class)
			.isThrownBy(() -> drafts().change(admin(), draft.number(), 2, Map.of(CLAIM, "Third."), "Third"));
	}

	@Test
	default void refusesToOverwriteAVersionThatADraftDoesNotKnow() {
		DraftDetails draft = drafts().begin(admin(), 1);
		drafts().change(admin(), draft.number(), 1, Map.of("mistakes/M1/title", "Mine"), "Title");
		publish("Published meanwhile.");

		assertThat(publishing().obstacle(admin(), draft.number())).isEqualTo(Why.OUTDATED);
		assertThatExceptionOfType(PublishRefusedException.class)
			.isThrownBy(() -> publishing().publish(admin(), draft.number(), 2, "Too late"));

		assertThat(drafts().bringUpToDate(admin(), draft.number(), 2)).isEmpty();
		PlaybookText text = PlaybookText.of(drafts().text(admin(), draft.number()).text());
		assertThat(text.field("mistakes/M1/title").orElseThrow().value()).isEqualTo("Mine");
		assertThat(text.field(CLAIM).orElseThrow().value()).isEqualTo("Published meanwhile.");
		assertThat(publishing().obstacle(admin(), draft.number())).isNull();
		drafts().discard(admin(), draft.number(), 3);
	}

	@Test
	default void ofManyWhoPublishAtOnceOneDoes() throws Exception {
		List<DraftDetails> all = List.of(drafts().begin(admin(), 1), drafts().begin(admin(), 1),
				drafts().begin(admin(), 1), drafts().begin(admin(), 1));
		for (DraftDetails each : all) {
			drafts().change(admin(), each.number(), 1, Map.of(CLAIM, "Claim of " + each.number()), "Claim");
		}
		ExecutorService pool = Executors.newFixedThreadPool(all.size());
		try {
			List<Future<Integer>> done = pool.invokeAll(
					all.stream().map((each) -> (Callable<Integer>) () -> tryToPublish(each.number(), 2)).toList());
			int published = 0;
			for (Future<Integer> each : done) {
				published += each.get();
			}
			assertThat(published).isEqualTo(1);
		}
		finally {
			pool.shutdownNow();
		}
		assertThat(jdbc().queryForObject("select count(*) from playbook_pointer where playbook_id = 'product-ops'",
				Integer.class))
			.isEqualTo(1);
	}

	@Test
	default void ofManyWhoPublishTheFirstVersionAtOnceOneDoes() throws Exception {
		String id = "research-ops-" + UUID.randomUUID().toString().substring(0, 8);
		ExecutorService pool = Executors.newFixedThreadPool(4);
		try {
			List<Callable<Integer>> all = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				String text = OwnPlaybooks.text().replace("{id: research-ops,", "{id: " + id + ",") + "# " + i + "\n";
				int number = drafts().begin(admin(), text, "At once").number();
				all.add(() -> tryToPublish(number, 1));
			}
			int published = 0;
			for (Future<Integer> each : pool.invokeAll(all)) {
				published += each.get();
			}
			assertThat(published).isEqualTo(1);
		}
		finally {
			pool.shutdownNow();
			jdbc().update("delete from playbook_pointer where playbook_id = ?", id);
		}
	}

	@Test
	default void nobodyPublishesTheirOwnWordsWhereFourEyesHaveTo() {
		CurrentPerson writer = admin();
		DraftDetails imported = drafts().begin(writer, playbooks().text(writer, 1) + "# mine\n", "Edited elsewhere");
		assertThat(fourEyes().obstacle(writer, imported.number())).isEqualTo(Why.OWN_WORK);
		assertThat(fourEyes().obstacle(admin(), imported.number())).isNull();
		assertThat(publishing().obstacle(writer, imported.number())).isNull();
		DraftDetails changed = drafts().begin(admin(), 1);
		drafts().change(writer, changed.number(), 1, Map.of(CLAIM, "In other words."), "Claim");
		assertThat(fourEyes().obstacle(writer, changed.number())).isEqualTo(Why.OWN_WORK);
		publish("Published meanwhile.");
		DraftDetails back = drafts().begin(writer, 1);
		assertThat(fourEyes().obstacle(writer, back.number())).isNull();
	}

	@Test
	default void whoBringsADraftUpToDateHasNotWrittenIt() {
		CurrentPerson writer = admin();
		CurrentPerson other = admin();
		DraftDetails draft = drafts().begin(writer, 1);
		drafts().change(writer, draft.number(), 1, Map.of("mistakes/M1/title", "Mine"), "Title");
		publish("Published meanwhile.");
		drafts().bringUpToDate(other, draft.number(), 2);
		assertThat(drafts().draft(other, draft.number()).revision()).isEqualTo(3);
		assertThat(drafts().revisions(other, draft.number()).get(0).author()).isEqualTo(other.name());
		assertThat(fourEyes().obstacle(writer, draft.number())).isEqualTo(Why.OWN_WORK);
		assertThat(fourEyes().obstacle(other, draft.number())).isNull();
	}

	@Test
	default void theDatabaseRefusesToChangeWhatWasPublished() {
		publish("What nobody can change.");
		for (String change : List.of("update playbook_version set text = 'x'", "delete from playbook_version",
				"update playbook_version set reason = 'x' where version = 1",
				"update playbook_publication set reason = 'x'", "delete from playbook_publication",
				"update playbook_revision set text = 'x'", "delete from playbook_revision")) {
			assertThatExceptionOfType(DataAccessException.class).as(change).isThrownBy(() -> jdbc().update(change));
		}
	}

	@Test
	default void onlyAdminsSeeDrafts() {
		CurrentPerson other = new CurrentPerson(admin().id(), admin().email(), admin().name(), false, Map.of(),
				admin().theme(), admin().zone(), true, null);
		DraftDetails draft = drafts().begin(admin(), 1);
		for (Runnable each : List.<Runnable>of(() -> drafts().begin(other, 1),
				() -> drafts().text(other, draft.number()), () -> drafts().revisions(other, draft.number()),
				() -> drafts().text(other, draft.number(), 1), () -> drafts().open(other), () -> drafts().closed(other),
				() -> drafts().change(other, draft.number(), 1, Map.of(CLAIM, "x"), "x"),
				() -> drafts().save(other, draft.number(), 1, "x", "x"),
				() -> drafts().restore(other, draft.number(), 1, 1),
				() -> drafts().bringUpToDate(other, draft.number(), 1),
				() -> drafts().discard(other, draft.number(), 1), () -> drafts().reopen(other, draft.number()),
				() -> drafts().alsoEditing(other, draft.number()),
				() -> publishing().publish(other, draft.number(), 1, "x"),
				() -> publishing().unschedule(other, draft.number()), () -> publishing().publications(other),
				() -> publishing().obstacle(other, draft.number()), () -> playbooks().versions(other),
				() -> playbooks().details(other, 1))) {
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(each::run);
		}
		drafts().discard(admin(), draft.number(), 1);
	}

	private int tryToPublish(int number, int revision) {
		try {
			publishing().publish(admin(), number, revision, "At once");
			return 1;
		}
		catch (PublishRefusedException ex) {
			return 0;
		}
	}

	private void publish(String claim) {
		DraftDetails draft = drafts().begin(admin(), playbooks().published().ref().version());
		drafts().change(admin(), draft.number(), 1, Map.of(CLAIM, claim), "Claim");
		publishing().publish(admin(), draft.number(), 2, "For a test");
	}

	private DraftService drafts() {
		return application().getBean(DraftService.class);
	}

	private PublishingService publishing() {
		return application().getBean(PublishingService.class);
	}

	/** As it is set up where nobody publishes what they wrote. */
	private PublishingService fourEyes() {
		return new PublishingService(application().getBean(PlaybookDraftRepository.class),
				application().getBean(PlaybookRevisionRepository.class),
				application().getBean(PlaybookVersionRepository.class),
				application().getBean(PlaybookPointerRepository.class),
				application().getBean(PlaybookPublicationRepository.class), new PublishingProperties(true),
				application().getBean(AuditService.class), Clock.systemUTC());
	}

	private PlaybookService playbooks() {
		return application().getBean(PlaybookService.class);
	}

	private JdbcTemplate jdbc() {
		return application().getBean(JdbcTemplate.class);
	}

}
