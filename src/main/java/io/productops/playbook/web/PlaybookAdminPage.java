package io.productops.playbook.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import io.productops.advice.Playbook;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.PublicationDetails;
import io.productops.playbook.VersionDetails;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The playbooks of this installation, with their drafts and versions.
 *
 * @param several whether there is another than the one that comes with the application
 */
record PlaybookAdminPage(List<PublishedView> published, List<DraftView> drafts, List<DraftView> discarded,
		List<VersionView> versions, List<MoveView> moves, boolean several) {

	/** A playbook that new assessments can use. */
	record PublishedView(String id, String title, int version, int questions, int rules) {
	}

	/**
	 * A draft in a list.
	 *
	 * @param schedule when it is to be published, or null
	 */
	record DraftView(int number, String playbook, @Nullable Integer basedOn, String author, String datetime,
			String saved, @Nullable String schedule) {
	}

	/** A version in a list. */
	record VersionView(int number, String playbook, boolean published, @Nullable Integer before, String author,
			String datetime, String time, String reason) {
	}

	/** A move of what is published. */
	record MoveView(int version, @Nullable Integer before, String playbook, String author, String datetime, String time,
			String reason) {
	}

	static PlaybookAdminPage of(List<Playbook> published, List<VersionDetails> versions, List<DraftDetails> open,
			List<DraftDetails> closed, List<PublicationDetails> moves, ZoneId zone) {
		return new PlaybookAdminPage(
				published.stream()
					.map((book) -> new PublishedView(book.ref().id(), book.document().title(), book.ref().version(),
							book.questions().size(), book.document().rules().size()))
					.toList(),
				open.stream().map((draft) -> draft(draft, zone)).toList(),
				closed.stream()
					.filter((draft) -> draft.status() == DraftDetails.Status.DISCARDED)
					.map((draft) -> draft(draft, zone))
					.toList(),
				versions.stream()
					.map((version) -> new VersionView(version.number(), version.playbookId(),
							version.status() == VersionDetails.Status.PUBLISHED, version.basedOn(), version.author(),
							version.publishedAt().toString(), Phrases.time(version.publishedAt(), zone),
							version.reason()))
					.toList(),
				moves.stream()
					.map((move) -> new MoveView(move.version(), move.before(), move.playbookId(), move.author(),
							move.publishedAt().toString(), Phrases.time(move.publishedAt(), zone), move.reason()))
					.toList(),
				published.size() > 1);
	}

	private static DraftView draft(DraftDetails draft, ZoneId zone) {
		Instant saved = draft.updatedAt();
		DraftDetails.Schedule schedule = draft.schedule();
		return new DraftView(draft.number(), draft.playbookId(), draft.basedOn(), draft.author(), saved.toString(),
				Phrases.time(saved, zone),
				(schedule != null) ? Phrases.time(schedule.at(), schedule.zone()) + " " + schedule.zone() : null);
	}

}
