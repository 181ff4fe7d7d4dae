package io.productops.playbook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.PlaybookService;
import io.productops.playbook.VersionDetails;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Component;

/**
 * Finds the texts of versions, drafts and revisions by the names that addresses use.
 */
@Component
class NamedTexts {

	private static final Pattern REFERENCE = Pattern
		.compile("(?:version-(\\d{1,9}))|(?:draft-(\\d{1,9})(?:\\.(\\d{1,9}))?)");

	private final PlaybookService playbooks;

	private final DraftService drafts;

	NamedTexts(PlaybookService playbooks, DraftService drafts) {
		this.playbooks = playbooks;
		this.drafts = drafts;
	}

	/**
	 * The text of that name.
	 * @throws NotFoundException when there is none
	 */
	NamedText find(String reference, CurrentPerson admin) {
		Matcher matcher = REFERENCE.matcher(reference);
		if (!matcher.matches()) {
			throw new NotFoundException("No text is named like that");
		}
		if (matcher.group(1) != null) {
			return version(Integer.parseInt(matcher.group(1)), admin);
		}
		int draft = Integer.parseInt(matcher.group(2));
		return (matcher.group(3) != null) ? revision(draft, Integer.parseInt(matcher.group(3)), admin)
				: draft(draft, admin);
	}

	NamedText version(int number, CurrentPerson admin) {
		return new NamedText("version-" + number, "version " + number, this.playbooks.text(admin, number));
	}

	NamedText draft(int number, CurrentPerson admin) {
		return new NamedText("draft-" + number, "draft " + number, this.drafts.text(admin, number).text());
	}

	NamedText revision(int draft, int revision, CurrentPerson admin) {
		return new NamedText("draft-" + draft + "." + revision, "draft " + draft + ", revision " + revision,
				this.drafts.text(admin, draft, revision));
	}

	/** All versions and drafts, to choose from. */
	List<Choice> choices(CurrentPerson admin) {
		List<Choice> choices = new ArrayList<>();
		Stream.concat(this.drafts.open(admin).stream(), this.drafts.closed(admin).stream())
			.filter((draft) -> draft.status() != DraftDetails.Status.PUBLISHED)
			.forEach((draft) -> choices.add(new Choice("draft-" + draft.number(),
					"Draft " + draft.number() + (draft.open() ? "" : ", discarded"))));
		for (VersionDetails version : this.playbooks.versions(admin)) {
			choices.add(new Choice("version-" + version.number(), "Version " + version.number()
					+ ((version.status() == VersionDetails.Status.PUBLISHED) ? ", published" : "")));
		}
		return choices;
	}

	/** One line of a list to choose a text from. */
	record Choice(String reference, String label) {
	}

}
