package io.productops.playbook.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookField.Kind;
import io.productops.advice.PlaybookText;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.DraftText;
import io.productops.playbook.PartNames;
import io.productops.playbook.RevisionDetails;
import io.productops.playbook.web.DraftConflictPage.FieldView;
import io.productops.shared.NotFoundException;
import io.productops.shared.Phrases;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page for a change of a draft that came too late: 409.
 */
@Component
class DraftConflicts {

	private static final String CLOSED = "Somebody published or discarded this draft after you opened it.";

	private final DraftService drafts;

	DraftConflicts(DraftService drafts) {
		this.drafts = drafts;
	}

	/** For the form of a part. */
	ModelAndView stale(DraftText now, PartForm form, CurrentPerson admin) {
		return of(now, form, changedBy(now.draft(), admin), now.draft().open(), admin);
	}

	ModelAndView closed(DraftText now, PartForm form, CurrentPerson admin) {
		return of(now, form, CLOSED, false, admin);
	}

	private ModelAndView of(DraftText now, PartForm form, String reason, boolean open, CurrentPerson admin) {
		PlaybookText stored = PlaybookText.of(now.text());
		PlaybookText seen = seen(now, form.seen(), admin);
		PlaybookText base = (seen != null) ? seen : stored;
		List<FieldView> fields = new ArrayList<>();
		Map<String, String> hidden = new LinkedHashMap<>();
		hidden.put("path", form.path());
		hidden.put("revision", String.valueOf(now.draft().revision()));
		form.values().forEach((path, typed) -> {
			PlaybookField field = stored.field(path).orElse(null);
			Kind kind = (field != null) ? field.kind() : Kind.TEXT;
			String mine = PlaybookText.normal(kind, typed);
			String before = value(base, path);
			String other = value(stored, path);
			boolean changed = !mine.equals(before);
			if (changed || !other.equals(before)) {
				fields.add(new FieldView(PartNames.field(path), before, other, mine));
			}
			if (changed) {
				hidden.put(PartForm.FIELD + path, typed);
			}
		});
		String href = Parts.href(now.draft().number(), form.path());
		return page(new DraftConflictPage(now.draft(), href, Parts.title(stored, form.path()), reason, seen != null,
				fields, open ? "/admin/playbook/drafts/" + now.draft().number() + "/part" : null, hidden, open));
	}

	/** For the form of a quote. */
	ModelAndView stale(DraftText now, QuoteForm form, CurrentPerson admin) {
		return of(now, form, changedBy(now.draft(), admin), now.draft().open(), admin);
	}

	ModelAndView closed(DraftText now, QuoteForm form, CurrentPerson admin) {
		return of(now, form, CLOSED, false, admin);
	}

	private ModelAndView of(DraftText now, QuoteForm form, String reason, boolean open, CurrentPerson admin) {
		PlaybookText stored = PlaybookText.of(now.text());
		PlaybookText seen = seen(now, PartForm.number(form.revision()), admin);
		PlaybookText base = (seen != null) ? seen : stored;
		Map<String, String> typed = new LinkedHashMap<>(form.changes());
		if (!form.words().isEmpty()) {
			typed.put(form.path() + "/text", form.words());
		}
		List<FieldView> fields = new ArrayList<>();
		typed.forEach((path, value) -> fields
			.add(new FieldView(PartNames.label(path), value(base, path), value(stored, path), value)));
		if (!form.reason().isEmpty()) {
			fields.add(new FieldView("Your reason", "", "", form.reason()));
		}
		Map<String, String> hidden = new LinkedHashMap<>();
		hidden.put("revision", String.valueOf(now.draft().revision()));
		hidden.put("path", form.path());
		hidden.put("action", form.action());
		hidden.put("reason", form.reason());
		hidden.put("speaker", form.speaker());
		hidden.put("source", form.source());
		hidden.put("episode", form.episode());
		hidden.put("time", form.time());
		hidden.put("url", form.url());
		hidden.put("words", form.words());
		hidden.put("checked", form.checked());
		String part = Parts.part(form.path());
		return page(new DraftConflictPage(now.draft(), Parts.href(now.draft().number(), part),
				Parts.title(stored, part), reason, seen != null, fields,
				open ? "/admin/playbook/drafts/" + now.draft().number() + "/quotes" : null, hidden, false));
	}

	/** For a change of the whole draft, with which nothing was typed. */
	ModelAndView stale(DraftDetails now, CurrentPerson admin) {
		return page(whole(now, changedBy(now, admin)));
	}

	ModelAndView closed(DraftDetails now) {
		return page(whole(now, CLOSED));
	}

	private static DraftConflictPage whole(DraftDetails now, String reason) {
		return new DraftConflictPage(now, "/admin/playbook/drafts/" + now.number(), "Draft " + now.number(), reason,
				false, List.of(), null, Map.of(), false);
	}

	private String changedBy(DraftDetails draft, CurrentPerson admin) {
		if (!draft.open()) {
			return CLOSED;
		}
		RevisionDetails last = this.drafts.revisions(admin, draft.number()).get(0);
		String time = Phrases.time(last.savedAt(), admin.zone());
		return last.by(admin) ? "You saved this draft yourself on " + time + ", after you opened this page."
				: last.author() + " saved this draft on " + time + ", after you opened it.";
	}

	/** The text that the person had before them, or null where nobody can tell. */
	@Nullable PlaybookText seen(DraftText now, int revision, CurrentPerson admin) {
		try {
			return PlaybookText.of(this.drafts.text(admin, now.draft().number(), revision));
		}
		catch (NotFoundException ex) {
			return null;
		}
	}

	private static String value(PlaybookText text, String path) {
		return text.field(path).map(PlaybookField::value).orElse("");
	}

	private static ModelAndView page(DraftConflictPage page) {
		return new ModelAndView("playbook/draft-conflict", Map.of("page", page), HttpStatus.CONFLICT);
	}

}
