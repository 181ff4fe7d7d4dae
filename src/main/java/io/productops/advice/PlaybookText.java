package io.productops.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.advice.PlaybookField.Kind;

/**
 * The text of a playbook as a list of fields that can be read, compared and changed one
 * by one, while everything else in the text, comments and line breaks included, stays as
 * it is. It need not be free of faults. Immutable.
 */
public final class PlaybookText {

	private final String text;

	private final Faults faults;

	private final PlaybookDocument document;

	private final Map<String, PlaybookField> fields;

	private PlaybookText(String text, Faults faults, PlaybookDocument document) {
		this.text = text;
		this.faults = faults;
		this.document = document;
		this.fields = faults.fields()
			.fields()
			.stream()
			.collect(Collectors.toMap(PlaybookField::path, (field) -> field, (first, second) -> first,
					LinkedHashMap::new));
	}

	/**
	 * Reads a text as far as it has the form of a playbook.
	 * @throws FaultyPlaybookException when it is not YAML at all
	 */
	public static PlaybookText of(String text) {
		Faults faults = new Faults();
		PlaybookDocument document = PlaybookReader.scan(text, faults);
		return new PlaybookText(text, faults, document);
	}

	/** The YAML. */
	public String text() {
		return this.text;
	}

	/**
	 * What is written in it, with something harmless in the place of what has a fault.
	 */
	public PlaybookDocument document() {
		return this.document;
	}

	/** Every field that may stand in it, in the order of the text; some may be absent. */
	public List<PlaybookField> fields() {
		return List.copyOf(this.fields.values());
	}

	/** The fields of a part and of the parts in it. */
	public List<PlaybookField> fields(String part) {
		return this.fields.values().stream().filter((field) -> field.path().startsWith(part + "/")).toList();
	}

	/** The field of that path. */
	public Optional<PlaybookField> field(String path) {
		return Optional.ofNullable(this.fields.get(path));
	}

	/** What of it is not in the expected form, in the order of the text. */
	public List<Fault> faults() {
		return this.faults.found();
	}

	/**
	 * The same text with other values. A line end within a value counts as a space but in
	 * {@link Kind#MARKDOWN}; in {@link Kind#LINES} it ends a member. An empty value takes
	 * an optional field out of the text.
	 * @param values the new values by the paths of their fields
	 * @throws IllegalArgumentException when there is no such field, or one is empty that
	 * must not be
	 */
	public PlaybookText with(Map<String, String> values) {
		List<TextEdit> edits = new ArrayList<>();
		Map<String, String> wanted = new LinkedHashMap<>();
		values.forEach((path, value) -> {
			PlaybookField field = field(path)
				.orElseThrow(() -> new IllegalArgumentException("No field " + path + " in this playbook"));
			String normal = normal(field.kind(), value);
			if (!normal.equals(field.value())) {
				if (normal.isEmpty() && field.required()) {
					throw new IllegalArgumentException(path + " must not be empty");
				}
				FieldLog.Entry entry = this.faults.fields().entry(path);
				edits.add(TextEdit.of(this.text, field, Objects.requireNonNull(entry), normal));
				wanted.put(path, normal);
			}
		});
		if (edits.isEmpty()) {
			return this;
		}
		StringBuilder changed = new StringBuilder(this.text);
		// from the end on, so that the places before stay what they are; of several that
		// are put in at one place the last goes first
		List<TextEdit> backwards = new ArrayList<>(edits);
		Collections.reverse(backwards);
		backwards.sort(Comparator.comparingInt(TextEdit::start).reversed());
		backwards.forEach((edit) -> changed.replace(edit.start(), edit.end(), edit.text()));
		PlaybookText result = of(changed.toString());
		requireNothingElse(result, wanted);
		return result;
	}

	/**
	 * The text is edited as text: better no edit than one that spoils its surroundings.
	 */
	private void requireNothingElse(PlaybookText result, Map<String, String> wanted) {
		for (PlaybookField before : this.fields.values()) {
			String value = result.field(before.path()).map(PlaybookField::value).orElse("");
			if (!value.equals(wanted.getOrDefault(before.path(), before.value()))
					&& !(wanted.containsKey(before.path()) && before.kind() == Kind.CHOICE)) {
				throw new IllegalStateException("The edit would also change " + before.path());
			}
		}
	}

	/** A value as it reads when it has been written into a text. */
	public static String normal(Kind kind, String value) {
		String lines = value.replace("\r\n", "\n").replace('\r', '\n').strip();
		return switch (kind) {
			case MARKDOWN -> lines;
			case LINES ->
				lines.lines().map(String::strip).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
			default -> lines.replaceAll("\\s*\\n\\s*", " ");
		};
	}

}
