package io.productops.playbook.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import io.productops.playbook.CheckedTexts;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.DraftText;
import io.productops.playbook.FaultPlaces;
import io.productops.playbook.PartNames;
import io.productops.playbook.PlaybookComparison;
import io.productops.playbook.PlaybookService;
import io.productops.playbook.PublishRefusedException.Why;
import io.productops.playbook.PublishingService;
import io.productops.playbook.web.DraftPage.FaultView;
import io.productops.playbook.web.DraftPage.GroupView;
import io.productops.playbook.web.DraftPage.PartView;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the page of a draft.
 */
@Component
class DraftPages {

	/** How many characters are shown before and behind what was found. */
	private static final int AROUND = 50;

	private static final int LONGEST_SEARCH = 100;

	private final DraftService drafts;

	private final PlaybookService playbooks;

	private final PublishingService publishing;

	private final CheckedTexts checked;

	private final PartPages parts;

	DraftPages(DraftService drafts, PlaybookService playbooks, PublishingService publishing, CheckedTexts checked,
			PartPages parts) {
		this.drafts = drafts;
		this.playbooks = playbooks;
		this.publishing = publishing;
		this.checked = checked;
		this.parts = parts;
	}

	DraftPage of(int number, String typed, CurrentPerson admin) {
		DraftText draft = this.drafts.text(admin, number);
		DraftDetails it = draft.draft();
		PlaybookText text = PlaybookText.of(draft.text());
		Set<String> changed = changed(text, it);
		List<FaultView> faults = new ArrayList<>();
		Set<String> faulty = new HashSet<>();
		for (Fault fault : this.checked.of(draft.text(), number).faults()) {
			PlaybookField field = FaultPlaces.field(text, fault);
			faults.add(fault(number, fault, field));
			if (field != null) {
				faulty.add(Parts.part(field.path()));
			}
		}
		Set<String> changedParts = changed.stream().map(Parts::part).collect(Collectors.toSet());
		String q = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST_SEARCH));
		List<GroupView> groups = new ArrayList<>();
		List<PartView> changes = new ArrayList<>();
		Parts.groups(text).forEach((title, paths) -> {
			List<PartView> views = new ArrayList<>();
			for (String part : paths) {
				String found = q.isEmpty() ? null : found(text, part, q);
				PartView view = view(number, text, part, changedParts.contains(part), faulty.contains(part), found);
				if (q.isEmpty() || found != null) {
					views.add(view);
				}
				if (view.changed()) {
					changes.add(view);
				}
			}
			if (!views.isEmpty()) {
				groups.add(new GroupView(title, views));
			}
		});
		boolean outdated = it.open() && this.publishing.obstacle(admin, number) == Why.OUTDATED;
		@Nullable Integer version = this.publishing.versionOf(admin, number).orElse(null);
		return new DraftPage(it, "/admin/playbook/drafts/" + number, this.parts.saved(it, admin),
				this.parts.others(it, admin),
				outdated ? this.playbooks.published(it.playbookId()).ref().version() : null, q, groups, changes,
				count(text, it), faults, version);
	}

	private static PartView view(int number, PlaybookText text, String part, boolean changed, boolean faulty,
			@Nullable String found) {
		String title = Parts.title(text, part);
		String name = PartNames.name(part);
		return new PartView(Parts.href(number, part), title, name.equals(title) ? "" : name, changed, faulty, found);
	}

	static FaultView fault(int number, PlaybookText text, Fault fault) {
		return fault(number, fault, FaultPlaces.field(text, fault));
	}

	private static FaultView fault(int number, Fault fault, @Nullable PlaybookField field) {
		return (field != null) ? new FaultView(Parts.href(number, field.path()),
				PartNames.name(PartNames.part(field.path())) + ", " + PartNames.field(field.path()), fault.message())
				: new FaultView("/admin/playbook/drafts/" + number + "/document", "Line " + fault.line(),
						fault.message());
	}

	/** How many changes there are, counted as where they are compared. */
	private int count(PlaybookText text, DraftDetails draft) {
		return (draft.basedOn() != null)
				? PlaybookComparison.of(PlaybookText.of(this.playbooks.version(draft.basedOn()).text()), text)
					.changes()
					.size()
				: 0;
	}

	/** The fields that are not as in the version that the draft is based on. */
	private Set<String> changed(PlaybookText text, DraftDetails draft) {
		if (draft.basedOn() == null) {
			return Set.of();
		}
		Map<String, String> base = values(PlaybookText.of(this.playbooks.version(draft.basedOn()).text()));
		Map<String, String> now = values(text);
		Set<String> changed = now.entrySet()
			.stream()
			.filter((field) -> !Objects.equals(base.get(field.getKey()), field.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(HashSet::new));
		base.keySet().stream().filter((path) -> !now.containsKey(path)).forEach(changed::add);
		return changed;
	}

	private static Map<String, String> values(PlaybookText text) {
		return text.fields()
			.stream()
			.filter(PlaybookField::present)
			.collect(Collectors.toMap(PlaybookField::path, PlaybookField::value));
	}

	/** The first value of a part that has these words, or null. */
	private static @Nullable String found(PlaybookText text, String part, String q) {
		String wanted = q.toLowerCase(Locale.ROOT);
		for (PlaybookField field : Parts.fields(text, part)) {
			int at = field.value().toLowerCase(Locale.ROOT).indexOf(wanted);
			if (at >= 0) {
				int from = Math.max(0, Math.min(at, field.value().length()) - AROUND);
				int to = Math.min(field.value().length(), at + q.length() + AROUND);
				return ((from > 0) ? "…" : "") + field.value().substring(from, to)
						+ ((to < field.value().length()) ? "…" : "");
			}
		}
		return part.toLowerCase(Locale.ROOT).contains(wanted) ? part : null;
	}

}
