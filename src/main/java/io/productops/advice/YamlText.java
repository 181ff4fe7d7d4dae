package io.productops.advice;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Writes values as a person would write them into a playbook: plain where that is safe,
 * folded where long, quoted otherwise.
 */
final class YamlText {

	/** Lines of the built-in playbook are no longer. */
	private static final int WIDTH = 130;

	private YamlText() {
	}

	/** A text as it is read, or the members of a list of texts, one a line. */
	static String value(Node node) {
		if (node instanceof ScalarNode scalar) {
			return scalar.getValue().strip();
		}
		if (node instanceof SequenceNode sequence) {
			return sequence.getValue().stream().map(YamlText::line).collect(Collectors.joining("\n"));
		}
		return "";
	}

	/** The member of a list of texts, in one line. */
	static String line(Node item) {
		return value(item).replaceAll("\\s*\\n\\s*", " ");
	}

	/** The id of a mapping, or null where it has none. */
	static @Nullable String id(Node node) {
		if (node instanceof MappingNode mapping) {
			for (NodeTuple member : mapping.getValue()) {
				if (member.getKeyNode() instanceof ScalarNode key && key.getValue().equals("id")
						&& member.getValueNode() instanceof ScalarNode value && !value.getValue().isBlank()) {
					return value.getValue().strip();
				}
			}
		}
		return null;
	}

	/**
	 * A value as it may stand behind a key or the sign of a list member.
	 * @param indent how many spaces precede further lines
	 * @param flow whether it stands between braces or brackets, where it must keep to one
	 * line
	 */
	static String scalar(String value, int indent, boolean flow) {
		boolean printable = StreamReader.isPrintable(value) && value.equals(value.strip())
				&& value.codePoints().noneMatch(YamlText::endsLine);
		if (printable && !flow && value.contains("\n") && !value.contains("\r")) {
			return "|-\n" + value.lines()
				.map((line) -> line.isEmpty() ? line : " ".repeat(indent) + line)
				.collect(Collectors.joining("\n"));
		}
		boolean fits = indent + value.length() <= WIDTH;
		if (printable && fits && plain(value, flow)) {
			return value;
		}
		return (printable && !flow && !fits && !value.matches("(?s).*(\\s\\s|[\\t\\n\\r]).*")) ? folded(value, indent)
				: quoted(value);
	}

	private static boolean plain(String value, boolean flow) {
		return !value.isEmpty() && Character.isLetterOrDigit(value.codePointAt(0)) && !value.contains(": ")
				&& !value.contains(" #") && !value.endsWith(":") && value.codePoints().noneMatch((c) -> c < ' ')
				&& (!flow || value.chars().noneMatch((c) -> ",[]{}:?#".indexOf(c) >= 0));
	}

	/** What YAML takes for the end of a line, and nobody else does. */
	private static boolean endsLine(int c) {
		return c == 0x85 || c == 0x2028 || c == 0x2029;
	}

	private static String folded(String value, int indent) {
		StringBuilder text = new StringBuilder(">-");
		int column = Integer.MAX_VALUE;
		for (String word : value.split(" ")) {
			if (column == Integer.MAX_VALUE || column + 1 + word.length() > WIDTH) {
				text.append('\n').append(" ".repeat(indent));
				column = indent;
			}
			else {
				text.append(' ');
				column++;
			}
			text.append(word);
			column += word.length();
		}
		return text.toString();
	}

	private static String quoted(String value) {
		StringBuilder text = new StringBuilder("\"");
		value.codePoints().forEach((c) -> {
			switch (c) {
				case '"' -> text.append("\\\"");
				case '\\' -> text.append("\\\\");
				case '\n' -> text.append("\\n");
				case '\t' -> text.append("\\t");
				default -> {
					if (c >= ' ' && StreamReader.isPrintable(c) && !endsLine(c)) {
						text.appendCodePoint(c);
					}
					else {
						text.append(String.format("\\U%08x", c));
					}
				}
			}
		});
		return text.append('"').toString();
	}

}
