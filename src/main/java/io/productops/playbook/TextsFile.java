package io.productops.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookField.Kind;
import io.productops.advice.PlaybookText;
import org.jspecify.annotations.Nullable;

/**
 * The words of a playbook as Markdown with front matter, for people who edit elsewhere,
 * and what such a file changes. What decides is not in it, and the words of a quote are,
 * but only to be read.
 * <p>
 * Each part is a block: front matter with its path and its short fields, then a heading
 * for each longer field that ends with the field’s path within the part, in braces. A
 * line of a text that could be taken for one of these has a backslash before it.
 */
public final class TextsFile {

	/** Longer values have a heading of their own. */
	private static final int SHORT = 80;

	private static final String FENCE = "---";

	private static final Pattern HEADING = Pattern.compile("## .*\\{#([^{}]+)}");

	private static final Pattern ESCAPED = Pattern.compile("\\\\+(---|## .*\\{#[^{}]+})\\s*");

	private static final Pattern KEY = Pattern.compile("([A-Za-z0-9]+):(.*)");

	private TextsFile() {
	}

	/** The words of a text. */
	public static String write(PlaybookText text) {
		Map<String, List<PlaybookField>> parts = text.fields()
			.stream()
			.filter((field) -> field.present() && isWords(field))
			.collect(Collectors.groupingBy((field) -> PartNames.part(field.path()), LinkedHashMap::new,
					Collectors.toList()));
		StringBuilder file = new StringBuilder();
		parts.forEach((part, fields) -> write(text, part, fields, file));
		return file.toString();
	}

	private static void write(PlaybookText text, String part, List<PlaybookField> fields, StringBuilder file) {
		file.append(file.isEmpty() ? "" : "\n").append(FENCE).append("\npath: ").append(quoted(part)).append('\n');
		for (PlaybookField field : fields) {
			if (isShort(field, part)) {
				file.append(field.key()).append(": ").append(quoted(field.value())).append('\n');
			}
		}
		String title = PartNames.title(text, part).map((name) -> ": " + name.replaceAll("\\s+", " ")).orElse("");
		file.append(FENCE).append("\n\n# ").append(PartNames.name(part)).append(title).append('\n');
		for (PlaybookField field : fields) {
			if (!isShort(field, part)) {
				file.append("\n## ")
					.append(PartNames.field(field.path()))
					.append(" {#")
					.append(within(field.path(), part))
					.append("}\n\n")
					.append(body(field))
					.append('\n');
			}
		}
	}

	private static boolean isWords(PlaybookField field) {
		return !field.decides() && field.path().matches("[A-Za-z0-9_/-]+");
	}

	private static boolean isShort(PlaybookField field, String part) {
		return field.kind() == Kind.TEXT && field.part().equals(part) && !field.key().equals("path")
				&& field.value().length() <= SHORT && !field.value().contains("\n");
	}

	private static String within(String path, String part) {
		return part.isEmpty() ? path : path.substring(part.length() + 1);
	}

	private static String body(PlaybookField field) {
		return switch (field.kind()) {
			case LINES -> field.value().lines().map((line) -> "- " + line).collect(Collectors.joining("\n"));
			case QUOTE -> field.value().lines().map((line) -> "> " + line).collect(Collectors.joining("\n"));
			default -> field.value().lines().map(TextsFile::escaped).collect(Collectors.joining("\n"));
		};
	}

	private static String escaped(String line) {
		return (isFence(line) || HEADING.matcher(line.stripTrailing()).matches() || ESCAPED.matcher(line).matches())
				? "\\" + line : line;
	}

	private static boolean isFence(String line) {
		return line.stripTrailing().equals(FENCE);
	}

	private static String quoted(String value) {
		return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
	}

	private static String unquoted(String typed) {
		String value = typed.strip();
		if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
			return value;
		}
		StringBuilder text = new StringBuilder();
		for (int i = 1; i < value.length() - 1; i++) {
			char c = value.charAt(i);
			if (c == '\\' && i + 1 < value.length() - 1) {
				c = value.charAt(++i);
				c = (c == 't') ? '\t' : c;
			}
			text.append(c);
		}
		return text.toString();
	}

	/**
	 * What a file changes in a text. Parts and fields that it does not have stay as they
	 * are; an empty one takes an optional field out.
	 */
	public static Reading read(String file, PlaybookText text) {
		Reader reader = new Reader(text);
		int number = 0;
		for (String line : file.replace("\ufeff", "").replace("\r\n", "\n").split("\n", -1)) {
			reader.read(++number, line);
		}
		return reader.end();
	}

	/**
	 * What a file says.
	 *
	 * @param values the new values by the paths of their fields
	 * @param faults what cannot be taken over; then nothing should be
	 */
	public record Reading(Map<String, String> values, List<Fault> faults) {
	}

	/**
	 * A place in the file that cannot be taken over.
	 *
	 * @param line counted from 1
	 */
	public record Fault(int line, String message) {
	}

	/** Reads line by line. */
	private static final class Reader {

		private final PlaybookText text;

		private final Map<String, String> values = new LinkedHashMap<>();

		private final Map<String, Integer> seen = new LinkedHashMap<>();

		private final List<Fault> faults = new ArrayList<>();

		private boolean frontMatter;

		/** The part that the last block is about; null before the first. */
		private @Nullable String part;

		private @Nullable String field;

		private int start;

		private final List<String> body = new ArrayList<>();

		Reader(PlaybookText text) {
			this.text = text;
		}

		void read(int number, String line) {
			Matcher heading = HEADING.matcher(line.stripTrailing());
			if (isFence(line)) {
				finish();
				if (!this.frontMatter) {
					this.part = null;
				}
				else if (this.part == null) {
					fault(number, "The front matter has no path.");
				}
				this.frontMatter = !this.frontMatter;
				this.start = number;
			}
			else if (this.frontMatter) {
				key(number, line);
			}
			else if (heading.matches()) {
				finish();
				this.field = heading.group(1);
				this.start = number;
			}
			else if (this.field != null) {
				this.body.add(line);
			}
			else if (!line.isBlank() && !line.startsWith("# ")) {
				fault(number, "This line belongs to no field. Each begins with a heading such as"
						+ " “## Explanation {#insight}”.");
			}
		}

		Reading end() {
			if (this.frontMatter) {
				fault(this.start, "This front matter does not end.");
			}
			finish();
			if (this.seen.isEmpty() && this.faults.isEmpty()) {
				fault(1, "There is no text of a playbook in this.");
			}
			return new Reading(Map.copyOf(this.values), List.copyOf(this.faults));
		}

		private void key(int number, String line) {
			Matcher key = KEY.matcher(line.strip());
			if (line.isBlank()) {
				return;
			}
			if (!key.matches()) {
				fault(number, "A line of the front matter is a key, a colon and a text.");
			}
			else if (key.group(1).equals("path") && this.part == null) {
				this.part = unquoted(key.group(2));
			}
			else if (this.part == null) {
				fault(number, "The path comes first in the front matter.");
				this.part = "";
			}
			else {
				take(number, key.group(1), unquoted(key.group(2)), false);
			}
		}

		private void finish() {
			if (this.field != null) {
				take(this.start, this.field, String.join("\n", this.body), true);
			}
			this.field = null;
			this.body.clear();
		}

		/**
		 * @param marked whether it has the marks of lists, quotes and escaped lines
		 */
		private void take(int number, String within, String typed, boolean marked) {
			String path = (this.part == null || this.part.isEmpty()) ? within : this.part + "/" + within;
			PlaybookField known = this.text.field(path).orElse(null);
			if (known == null) {
				fault(number, "This playbook has no field “" + path + "”.");
				return;
			}
			Integer before = this.seen.putIfAbsent(path, number);
			if (before != null) {
				fault(number, "“" + path + "” stands here twice, first in line " + before + ".");
				return;
			}
			String value = PlaybookText.normal(known.kind(), marked ? unmarked(known.kind(), typed) : typed);
			if (value.equals(PlaybookText.normal(known.kind(), known.value()))) {
				return;
			}
			if (!isWords(known)) {
				fault(number, "“" + path + "” decides what is advised, and is not changed with the texts.");
			}
			else if (known.kind() == Kind.QUOTE) {
				fault(number, "The words of a quote are locked. Correct an error of transcription in its form.");
			}
			else if (value.isEmpty() && known.required()) {
				fault(number, "“" + path + "” must not be empty.");
			}
			else {
				this.values.put(path, value);
			}
		}

		private static String unmarked(Kind kind, String typed) {
			return switch (kind) {
				case LINES -> items(typed);
				case QUOTE -> typed.lines()
					.map((line) -> line.startsWith("> ") ? line.substring(2) : line)
					.collect(Collectors.joining("\n"));
				default -> typed.lines()
					.map((line) -> ESCAPED.matcher(line).matches() ? line.substring(1) : line)
					.collect(Collectors.joining("\n"));
			};
		}

		/** An item may go on in the next line. */
		private static String items(String typed) {
			StringBuilder items = new StringBuilder();
			for (String line : typed.lines().toList()) {
				boolean begins = line.startsWith("- ");
				if (!line.isBlank()) {
					items.append(items.isEmpty() ? "" : begins ? "\n" : " ")
						.append((begins ? line.substring(2) : line).strip());
				}
			}
			return items.toString();
		}

		private void fault(int line, String message) {
			this.faults.add(new Fault(line, message));
		}

	}

}
