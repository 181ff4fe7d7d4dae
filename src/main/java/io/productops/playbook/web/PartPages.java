package io.productops.playbook.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.advice.PlaybookDocument;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookField.Kind;
import io.productops.advice.PlaybookText;
import io.productops.playbook.CheckedText;
import io.productops.playbook.CheckedTexts;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.DraftText;
import io.productops.playbook.FaultPlaces;
import io.productops.playbook.PartNames;
import io.productops.playbook.PlaybookService;
import io.productops.playbook.RevisionDetails;
import io.productops.playbook.web.PartPage.BlockView;
import io.productops.playbook.web.PartPage.LinkView;
import io.productops.playbook.web.PartPage.QuoteView;
import io.productops.playbook.web.PartPage.VocabularyView;
import io.productops.shared.NotFoundException;
import io.productops.shared.Phrases;
import io.productops.shared.web.ErrorView;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the form of one part of a draft: as it is stored, as it was typed, or with what
 * is wrong with it.
 */
@Component
class PartPages {

	/** Values that rules can ask for besides answers and facts. */
	private static final List<String> COUNTERS = List.of("triggers_fired", "triggers_possible", "critical_flags",
			"stage", "move", "systems");

	/** How many characters fit in a line of a form. */
	private static final int LINE = 60;

	/** As the text has them; what is left out comes last. */
	private static final Comparator<PlaybookField> WRITTEN = Comparator.comparing(PlaybookField::present)
		.reversed()
		.thenComparing(PlaybookField::line)
		.thenComparing(PlaybookField::column);

	private final DraftService drafts;

	private final PlaybookService playbooks;

	private final CheckedTexts checked;

	private final Previews previews;

	private final Clock clock;

	PartPages(DraftService drafts, PlaybookService playbooks, CheckedTexts checked, Previews previews, Clock clock) {
		this.drafts = drafts;
		this.playbooks = playbooks;
		this.checked = checked;
		this.previews = previews;
		this.clock = clock;
	}

	/** As it is stored. */
	ModelAndView stored(int number, String path, CurrentPerson admin) {
		DraftText draft = this.drafts.text(admin, number);
		PlaybookText text = PlaybookText.of(draft.text());
		CheckedText checked = this.checked.of(draft.text(), number);
		Map<String, String> faults = new LinkedHashMap<>();
		String part = part(text, path);
		for (Fault fault : checked.faults()) {
			PlaybookField field = FaultPlaces.field(text, fault);
			if (field != null && Parts.part(field.path()).equals(part)) {
				faults.merge(field.path(), fault.message(), PartChange::both);
			}
		}
		return page(draft, text, part, new PartChange(text, checked, Map.of(), faults, List.of()), Map.of(),
				QuoteForm.NONE, Map.of(), admin, HttpStatus.OK, draft.draft().revision());
	}

	/** As it was typed. */
	ModelAndView typed(DraftText draft, PartForm form, PartChange change, CurrentPerson admin) {
		return page(draft, PlaybookText.of(draft.text()), form.path(), change, form.values(), QuoteForm.NONE, Map.of(),
				admin, change.allowed() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, form.seen());
	}

	/** With the form of a quote that could not be taken. */
	ModelAndView refused(DraftText draft, QuoteForm form, Map<String, String> faults, CurrentPerson admin) {
		PlaybookText text = PlaybookText.of(draft.text());
		return page(draft, text, part(text, form.path()),
				new PartChange(text, this.checked.of(draft.text(), draft.draft().number()), Map.of(), Map.of(),
						List.of()),
				Map.of(), form, faults, admin, HttpStatus.UNPROCESSABLE_CONTENT, draft.draft().revision());
	}

	/** The part that is meant, which has a form. */
	String part(PlaybookText text, String path) {
		String part = Parts.part(path);
		if (path.isEmpty() || Parts.fields(text, part).isEmpty()) {
			throw new NotFoundException("No part " + path + " in this draft");
		}
		return part;
	}

	private ModelAndView page(DraftText draft, PlaybookText stored, String part, PartChange change,
			Map<String, String> typed, QuoteForm quote, Map<String, String> quoteFaults, CurrentPerson admin,
			HttpStatus status, int seen) {
		DraftDetails it = draft.draft();
		List<PlaybookField> fields = Parts.fields(stored, part);
		List<ErrorView> errors = new ArrayList<>();
		change.faults()
			.forEach((path, fault) -> errors
				.add(new ErrorView("#" + Parts.id(path), PartNames.field(path) + ": " + fault)));
		change.elsewhere().forEach((fault) -> errors.add(elsewhere(it.number(), change.text(), fault)));
		quoteFaults.forEach((id, fault) -> errors.add(new ErrorView("#" + id, fault)));
		String title = Parts.title(change.text(), part);
		String name = PartNames.name(part);
		PartPage page = new PartPage(it, seen, part, Parts.href(it.number(), part), title,
				name.equals(title) ? "" : name, saved(it, admin), others(it, admin),
				blocks(fields, part, change, typed, base(it)), quotes(stored, fields), errors,
				this.previews.of(change.text().document(), part, change.checked().playbook()),
				!change.changes().isEmpty(), vocabulary(change.text().document()), quote, quoteFaults,
				part.startsWith("thresholds/") ? told(it.number(), stored, part) : List.of());
		return new ModelAndView("playbook/part", Map.of("page", page), status);
	}

	private static List<LinkView> told(int number, PlaybookText text, String threshold) {
		return Parts.told(text, threshold)
			.stream()
			.map((part) -> new LinkView(Parts.href(number, part), PartNames.name(part)))
			.toList();
	}

	private static ErrorView elsewhere(int number, PlaybookText text, Fault fault) {
		PlaybookField field = FaultPlaces.field(text, fault);
		return (field != null)
				? new ErrorView(Parts.href(number, field.path()),
						PartNames.name(PartNames.part(field.path())) + " would be wrong: " + fault.message())
				: new ErrorView("/admin/playbook/drafts/" + number + "/document", fault.message());
	}

	/** What the draft is based on, to tell what it changed. */
	private @Nullable PlaybookText base(DraftDetails draft) {
		return (draft.basedOn() != null) ? PlaybookText.of(this.playbooks.version(draft.basedOn()).text()) : null;
	}

	String saved(DraftDetails draft, CurrentPerson admin) {
		RevisionDetails last = this.drafts.revisions(admin, draft.number()).get(0);
		return "Last saved by " + last.author() + " on " + Phrases.time(last.savedAt(), admin.zone()) + ".";
	}

	/** Who else is at it; to look is to be there. */
	@Nullable String others(DraftDetails draft, CurrentPerson admin) {
		if (!draft.open()) {
			return null;
		}
		List<String> names = this.drafts.alsoEditing(admin, draft.number())
			.stream()
			.map((other) -> other.name() + ", " + ago(other.seenAt(), this.clock.instant()))
			.toList();
		return names.isEmpty() ? null : "Also editing: " + String.join("; ", names) + ".";
	}

	/** "2 minutes ago". */
	private static String ago(Instant instant, Instant now) {
		long minutes = Duration.between(instant, now).toMinutes();
		return (minutes < 1) ? "just now" : minutes + ((minutes == 1) ? " minute ago" : " minutes ago");
	}

	private static List<BlockView> blocks(List<PlaybookField> fields, String part, PartChange change,
			Map<String, String> typed, @Nullable PlaybookText base) {
		Map<String, List<FieldView>> blocks = new LinkedHashMap<>();
		blocks.put("", new ArrayList<>());
		for (PlaybookField field : fields.stream().sorted(WRITTEN).toList()) {
			boolean named = field.kind() == Kind.ID && !field.part().equals(part);
			if (!named && !field.part().matches(".*/quotes/[^/]+")) {
				String block = (field.part().length() > part.length()) ? field.part().substring(part.length() + 1) : "";
				blocks.computeIfAbsent(block, (key) -> new ArrayList<>()).add(view(field, fields, change, typed, base));
			}
		}
		return blocks.entrySet()
			.stream()
			.filter((block) -> !block.getValue().isEmpty())
			.map((block) -> new BlockView(block.getKey().isEmpty() ? null : PartNames.within(block.getKey()),
					block.getValue()))
			.toList();
	}

	private static FieldView view(PlaybookField field, List<PlaybookField> fields, PartChange change,
			Map<String, String> typed, @Nullable PlaybookText base) {
		String value = typed.getOrDefault(field.path(), field.value());
		boolean changed = base != null && !PlaybookText.normal(field.kind(), value)
			.equals(base.field(field.path()).map(PlaybookField::value).orElse(""));
		int lines = (int) value.lines().mapToLong((line) -> 1 + line.length() / LINE).sum();
		String control = switch (field.kind()) {
			case ID, QUOTE -> "locked";
			case NUMBER -> "number";
			case CHOICE -> "choice";
			case EXPRESSION -> "code";
			case MARKDOWN, LINES -> "area";
			case TEXT -> (value.length() > LINE) ? "area" : "line";
		};
		return new FieldView(Parts.id(field.path()), PartForm.FIELD + field.path(), PartNames.label(field.path()),
				FieldHints.hint(field), control, value, FieldHints.unit(field, fields),
				Math.max(2, Math.min(lines + ((field.kind() == Kind.MARKDOWN) ? 3 : 0), 14)), choices(field),
				!field.required(), changed, change.faults().get(field.path()));
	}

	/** Where it may be left out, that comes first. */
	private static List<String> choices(PlaybookField field) {
		return Stream.concat(field.required() ? Stream.empty() : Stream.of(""), field.choices().stream()).toList();
	}

	static List<QuoteView> quotes(PlaybookText text, List<PlaybookField> fields) {
		return fields.stream()
			.filter((field) -> field.kind() == Kind.QUOTE)
			.map((field) -> quote(text, field.part()))
			.toList();
	}

	static QuoteView quote(PlaybookText text, String path) {
		return new QuoteView(path, Parts.id(path), value(text, path, "text"), value(text, path, "speaker"),
				value(text, path, "source"), value(text, path, "episode"), value(text, path, "time"),
				value(text, path, "url"), value(text, path, "withdrawn"));
	}

	private static String value(PlaybookText text, String path, String key) {
		return Optional.ofNullable(path)
			.flatMap((part) -> text.field(part + "/" + key))
			.map(PlaybookField::value)
			.orElse("");
	}

	private static VocabularyView vocabulary(PlaybookDocument document) {
		return new VocabularyView(document.questions(),
				document.facts().stream().map(PlaybookDocument.Fact::id).toList(), COUNTERS);
	}

}
