package io.productops.playbook.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.productops.advice.LintFinding;
import io.productops.advice.LintFinding.Kind;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import io.productops.playbook.CheckedText;
import io.productops.playbook.CheckedTexts;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftFindings;
import io.productops.playbook.DraftLinting;
import io.productops.playbook.DraftService;
import io.productops.playbook.DraftText;
import io.productops.playbook.PartNames;
import io.productops.playbook.PlaybookService;
import io.productops.playbook.web.ChecksPage.FindingView;
import io.productops.playbook.web.ChecksPage.KindView;
import io.productops.playbook.web.ChecksPage.SectionView;
import io.productops.shared.Phrases;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the page of what compiler and linter say of a draft.
 */
@Component
class ChecksPages {

	private final DraftService drafts;

	private final PlaybookService playbooks;

	private final CheckedTexts checked;

	private final DraftLinting linting;

	ChecksPages(DraftService drafts, PlaybookService playbooks, CheckedTexts checked, DraftLinting linting) {
		this.drafts = drafts;
		this.playbooks = playbooks;
		this.checked = checked;
		this.linting = linting;
	}

	ChecksPage of(int number, CurrentPerson admin) {
		DraftText draft = this.drafts.text(admin, number);
		DraftDetails it = draft.draft();
		PlaybookText text = PlaybookText.of(draft.text());
		CheckedText checked = this.checked.of(draft.text(), number);
		if (checked.playbook() == null) {
			return ChecksPage.faulty(it,
					checked.faults().stream().map((fault) -> DraftPages.fault(number, text, fault)).toList());
		}
		@Nullable Playbook published = this.playbooks.findPublished(it.playbookId()).orElse(null);
		return this.linting.of(checked.playbook(), published)
			.map((findings) -> found(it, text, findings, published))
			.orElseGet(() -> ChecksPage.waiting(it));
	}

	private static ChecksPage found(DraftDetails draft, PlaybookText text, DraftFindings findings,
			@Nullable Playbook published) {
		FindingPlaces places = new FindingPlaces(text);
		int added = findings.added().size();
		int known = findings.known().size();
		return ChecksPage.found(draft, summary(findings, published), ChecksPage.sections(
				new SectionView("h-new",
						(published != null) ? Phrases.capital(Phrases.count(added, "is", "are")) + " new in this draft"
								: "Nothing is published to compare them with",
						kinds(draft.number(), text, places, findings.added())),
				new SectionView("h-known",
						Phrases.capital(Phrases.count(known, "is", "are")) + " in the published version, too",
						kinds(draft.number(), text, places, findings.known()))));
	}

	private static String summary(DraftFindings findings, @Nullable Playbook published) {
		int added = findings.added().size();
		int all = added + findings.known().size();
		if (all == 0) {
			return "";
		}
		String compared = (published == null) ? ""
				: ", " + ((added == 0) ? "none" : (added == all) ? "all" : Phrases.numeral(added)) + " of them new";
		int sampled = (int) Stream.concat(findings.added().stream(), findings.known().stream())
			.filter(LintFinding::sampled)
			.count();
		return Phrases.capital(Phrases.count(all, "finding", "findings")) + compared + ". "
				+ ((sampled == 0) ? "None of them rests on a sample of answers."
						: Phrases.capital(Phrases.numeral(sampled)) + ((sampled == 1) ? " rests" : " rest")
								+ " on a sample of answers.");
	}

	private static List<KindView> kinds(int number, PlaybookText text, FindingPlaces places,
			List<LintFinding> findings) {
		Map<Kind, List<FindingView>> kinds = findings.stream()
			.collect(Collectors.groupingBy(LintFinding::kind, () -> new EnumMap<>(Kind.class),
					Collectors.mapping((finding) -> view(number, text, places, finding), Collectors.toList())));
		return kinds.entrySet().stream().map((kind) -> KindView.of(kind.getKey(), kind.getValue())).toList();
	}

	private static FindingView view(int number, PlaybookText text, FindingPlaces places, LintFinding finding) {
		@Nullable PlaybookField field = places.field(finding);
		if (field == null) {
			return new FindingView("/admin/playbook/drafts/" + number + "/document", "Line " + finding.line(), "",
					finding.id(), finding.why(), certainty(finding));
		}
		String title = Parts.title(text, Parts.part(field.path()));
		String name = PartNames.name(PartNames.part(field.path()));
		return new FindingView(Parts.href(number, field.path()), title, name.equals(title) ? "" : name,
				name.endsWith(" " + finding.id()) ? "" : finding.id(), finding.why(), certainty(finding));
	}

	private static String certainty(LintFinding finding) {
		if (finding.sampled()) {
			return "Only tried with a sample of answers";
		}
		return switch (finding.kind()) {
			case WORSE_WHEN_BETTER -> "Shown by an example";
			case TEXT_WITHOUT_SOURCE -> "Read in the text";
			default -> "Decided for all answers";
		};
	}

}
