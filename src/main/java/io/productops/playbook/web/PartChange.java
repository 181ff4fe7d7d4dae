package io.productops.playbook.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookField.Kind;
import io.productops.advice.PlaybookText;
import io.productops.playbook.CheckedText;
import io.productops.playbook.CheckedTexts;
import io.productops.playbook.DraftText;
import io.productops.playbook.FaultPlaces;
import io.productops.playbook.PartNames;
import org.jspecify.annotations.Nullable;

/**
 * What a form would make of a draft, and what is wrong with that.
 *
 * @param text with everything that could be taken over
 * @param checked what the compiler says of it
 * @param changes what is different, by path
 * @param faults what is wrong with fields of the form, by path
 * @param elsewhere what else would become wrong by it
 */
record PartChange(PlaybookText text, CheckedText checked, Map<String, String> changes, Map<String, String> faults,
		List<Fault> elsewhere) {

	private static final int LONGEST = 10_000;

	/** Of a name for lists and charts. */
	private static final int LONGEST_SHORT = 60;

	private static final String LOCKED = "This cannot be changed here.";

	private static final String QUOTE = "The words of a quote are locked. Correct an error of transcription below the form.";

	boolean allowed() {
		return this.faults.isEmpty() && this.elsewhere.isEmpty();
	}

	static PartChange of(DraftText draft, PartForm form, CheckedTexts compiler) {
		PlaybookText stored = PlaybookText.of(draft.text());
		Map<String, String> changes = form.changes(stored);
		Map<String, String> faults = new LinkedHashMap<>();
		Map<String, String> taken = new LinkedHashMap<>();
		changes.forEach((path, value) -> {
			String fault = fault(stored.field(path).orElseThrow(), value);
			if (fault != null) {
				faults.put(path, fault);
			}
			else {
				taken.put(path, value);
			}
		});
		PlaybookText text = stored;
		try {
			text = stored.with(taken);
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			// a place in the text that only a person can edit
			taken.keySet()
				.forEach((path) -> faults.put(path,
						"This cannot be written into the text by itself. " + "Edit the whole text instead."));
		}
		CheckedText checked = compiler.of(text.text(), draft.draft().number());
		List<Fault> elsewhere = new ArrayList<>();
		if (text != stored) {
			List<Fault> known = checked.faults().isEmpty() ? List.of()
					: compiler.of(draft.text(), draft.draft().number()).faults();
			for (Fault fault : checked.faults()) {
				PlaybookField field = FaultPlaces.field(text, fault);
				boolean here = field != null && Parts.part(field.path()).equals(form.path())
						&& PartForm.editable(field);
				boolean unknown = known.stream().noneMatch((old) -> same(old, fault));
				if (here && (unknown || changes.containsKey(field.path()))) {
					faults.merge(field.path(), fault.message(), PartChange::both);
				}
				else if (unknown) {
					elsewhere.add(fault);
				}
			}
		}
		return new PartChange(text, checked, changes, faults, elsewhere);
	}

	/** Two faults of one field, which may be the same twice. */
	static String both(String first, String second) {
		return first.contains(second) ? first : first + " " + second;
	}

	/** Lines move when a text is edited. */
	private static boolean same(Fault one, Fault other) {
		return one.where().equals(other.where()) && one.message().equals(other.message());
	}

	private static @Nullable String fault(PlaybookField field, String value) {
		String label = PartNames.label(field.path());
		if (field.kind() == Kind.QUOTE) {
			return QUOTE;
		}
		if (!PartForm.editable(field)) {
			return LOCKED;
		}
		if (value.isEmpty()) {
			return field.required() ? "Enter something under “" + label + "”; it must not be empty." : null;
		}
		if (value.codePointCount(0, value.length()) > LONGEST) {
			return String.format(java.util.Locale.ROOT, "Shorten this to %,d characters or fewer.", LONGEST);
		}
		if (field.key().equals("short") && value.codePointCount(0, value.length()) > LONGEST_SHORT) {
			return "Shorten this to " + LONGEST_SHORT + " characters or fewer; it is for lists and charts.";
		}
		if (value.codePoints().anyMatch(PartChange::unreadable)) {
			return "Take out the characters that are no text.";
		}
		if (field.kind() == Kind.CHOICE && !field.choices().contains(value)) {
			return "Choose one of " + String.join(", ", field.choices()) + ".";
		}
		return null;
	}

	private static boolean unreadable(int c) {
		return Character.isISOControl(c) && c != '\n' && c != '\t'
				|| c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
	}

	/** What is noted beside the saving: the part and the fields that changed. */
	String note(String part, int longest) {
		List<String> labels = this.changes.keySet().stream().map(PartNames::field).toList();
		String note = PartNames.name(part) + ": " + String.join("; ", labels);
		return (note.length() <= longest) ? note : note.substring(0, longest - 1) + "…";
	}

}
