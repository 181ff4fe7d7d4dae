package io.productops.impact.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.productops.impact.Publication;
import io.productops.impact.TeamImpact;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftDetails.Status;
import io.productops.playbook.PublishRefusedException.Why;
import org.jspecify.annotations.Nullable;

/**
 * The page that publishes a draft.
 *
 * @param heading what is done here, with the version that comes of it
 * @param back that an earlier version comes back, in a sentence; or null
 * @param refused what stood in the way just now, or null
 * @param summary what the preview found, in a sentence; or null
 * @param checksHref where to see what looks odd, or null where that comes too late or
 * something is wrong
 * @param obstacles what stands in the way
 * @param scheduled when it is published by itself, or null
 * @param scheduler who said so, or null
 * @param zone of the person
 * @param faults by the ids of fields
 */
record PublicationPage(DraftDetails draft, String heading, @Nullable String back, String href, @Nullable String refused,
		@Nullable String summary, @Nullable String checksHref, List<Obstacle> obstacles, List<Tick> ticks,
		@Nullable String scheduled, @Nullable String scheduler, String zone, PublicationForm form,
		List<ErrorView> errors, Map<String, String> faults) {

	static final String OUTGROWN = "Since the preview, teams got assessments whose stage or critical flags this draft may "
			+ "change. Run the preview again.";

	static PublicationPage of(Publication publication, PublicationForm form, Map<String, String> faults,
			@Nullable String refused, ZoneId zone) {
		DraftDetails draft = publication.draft();
		String home = "/admin/playbook/drafts/" + draft.number();
		DraftDetails.Schedule schedule = draft.schedule();
		Integer known = draft.open() ? publication.version() : null;
		return new PublicationPage(draft,
				(known != null) ? "Publish version " + known + " again" : "Publish version " + draft.number(),
				(known != null) ? "This is the text of version " + known + ", which becomes current again." : null,
				home + "/publication", refused, summary(publication),
				(draft.open() && publication.faults().isEmpty()) ? home + "/checks" : null,
				obstacles(publication, home), publication.ticks().stream().map((team) -> Tick.of(team, form)).toList(),
				(schedule != null) ? Times.exactly(schedule.at(), schedule.zone()) : null,
				(schedule != null) ? publication.scheduler() : null, zone.getId(), form,
				faults.entrySet()
					.stream()
					.map((fault) -> new ErrorView("#" + fault.getKey(), fault.getValue()))
					.toList(),
				faults);
	}

	public String title() {
		return this.errors.isEmpty() ? this.heading : "Error: " + this.heading;
	}

	public boolean ready() {
		return this.draft.open() && this.obstacles.isEmpty();
	}

	private static @Nullable String summary(Publication publication) {
		if (publication.run() == null || !publication.current() || publication.run().summary() == null) {
			return null;
		}
		int changed = publication.run().summary().changed();
		return "The preview changes " + ((changed == 0) ? "none" : Count.of(changed)) + " of "
				+ Count.of(publication.run().progress().done(), "assessment", "assessments") + ".";
	}

	private static List<Obstacle> obstacles(Publication publication, String home) {
		List<Obstacle> obstacles = new ArrayList<>();
		if (!publication.draft().open()) {
			obstacles.add(new Obstacle("This draft was " + end(publication) + ".", home, "Look at the draft", false));
			return obstacles;
		}
		if (publication.obstacle() != null) {
			obstacles.add(obstacle(publication.obstacle(), home));
		}
		if (!publication.faults().isEmpty()) {
			obstacles.add(new Obstacle("The draft has " + Count.of(publication.faults().size(), "fault", "faults")
					+ ". The first is: " + publication.faults().get(0).message() + " (line "
					+ publication.faults().get(0).line() + ")", home + "/checks", "See what is wrong", false));
		}
		else if (!publication.current()) {
			obstacles.add(new Obstacle(
					(publication.run() == null) ? "Nobody has previewed what this draft changes."
							: "There is no finished preview of the draft and the published version as both are now.",
					home + "/impact", "Preview the impact", false));
		}
		else if (publication.outgrown()) {
			obstacles.add(new Obstacle(OUTGROWN, home + "/impact", "Run the preview again", true));
		}
		return obstacles;
	}

	private static String end(Publication publication) {
		String end = publication.draft().status().name().toLowerCase(Locale.ROOT);
		return (publication.draft().status() == Status.PUBLISHED && publication.version() != null)
				? end + " as version " + publication.version() : end;
	}

	private static Obstacle obstacle(Why why, String home) {
		return switch (why) {
			case OUTDATED -> new Obstacle("Another version was published since this draft was begun.", home + "/update",
					"Bring the draft up to date", true);
			case NOTHING_CHANGED ->
				new Obstacle("The draft has the text of the published version.", home, "Edit the draft", false);
			case OWN_WORK ->
				new Obstacle("You wrote some of this draft. Here somebody else has to publish what you wrote.", home,
						"Look at the draft", false);
		};
	}

	/**
	 * What stands in the way, and what to do.
	 *
	 * @param form whether it is done by sending a form, and not by a link
	 */
	record Obstacle(String words, String href, String label, boolean form) {
	}

	/** A team that somebody has to agree to. */
	record Tick(String id, String value, String name, String words, boolean ticked) {

		static Tick of(TeamImpact team, PublicationForm form) {
			List<String> words = new ArrayList<>();
			if (team.stages() > 0) {
				words.add(Count.of(team.stages(), "assessment gets another stage", "assessments get another stage"));
			}
			if (team.critical() > 0) {
				words.add(Count.of(team.critical(), "gets other critical flags", "get other critical flags"));
			}
			return new Tick("team-" + team.team(), team.team().toString(), team.name(), String.join(", ", words),
					form.team().contains(team.team().toString()));
		}
	}

}
