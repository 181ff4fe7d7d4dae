package io.productops.advice;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.productops.advice.PlaybookField.Kind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One replacement in a text of YAML.
 *
 * @param start of what is replaced, in characters of the text
 * @param end behind it
 */
record TextEdit(int start, int end, String text) {

	/**
	 * What gives a field another value.
	 * @param value as it is to read; empty where the field is to go
	 */
	static TextEdit of(String text, PlaybookField field, FieldLog.Entry entry, String value) {
		MappingNode part = (MappingNode) entry.part();
		if (entry.value() == null) {
			return insertion(text, part, field, value);
		}
		if (value.isEmpty() && !field.required()) {
			return removal(text, part, field.key());
		}
		if (field.kind() == Kind.LINES && entry.value() instanceof SequenceNode list) {
			return lines(text, part, list, value);
		}
		int start = offset(text, entry.value().getStartMark().getIndex());
		String gap = (start > 0 && text.charAt(start - 1) == ':') ? " " : "";
		boolean flow = part.getFlowStyle() == FlowStyle.FLOW;
		return new TextEdit(start, end(text, entry.value()), gap + YamlText.scalar(value, column(part) + 2, flow));
	}

	private static TextEdit insertion(String text, MappingNode part, PlaybookField field, String value) {
		List<NodeTuple> members = part.getValue();
		boolean flow = part.getFlowStyle() == FlowStyle.FLOW;
		int column = column(part);
		String written = (field.kind() == Kind.LINES) ? newLines(value, column + 2, flow)
				: YamlText.scalar(value, column + 2, flow);
		if (members.isEmpty()) {
			throw new IllegalArgumentException("Nothing can be added to an empty part");
		}
		int at = end(text, members.get(members.size() - 1).getValueNode());
		String before = flow ? ", " : "\n" + " ".repeat(column);
		return new TextEdit(at, at, before + field.key() + ":" + (written.startsWith("\n") ? "" : " ") + written);
	}

	private static TextEdit removal(String text, MappingNode part, String key) {
		List<NodeTuple> members = part.getValue();
		for (int i = 0; i < members.size(); i++) {
			if (members.get(i).getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
				int start = offset(text, name.getStartMark().getIndex());
				int end = end(text, members.get(i).getValueNode());
				if (i + 1 < members.size()) {
					// what follows takes its place; a comment before it stays with it
					int next = end;
					while (next < text.length() && (text.charAt(next) == ',' || text.charAt(next) == ' ')) {
						next++;
					}
					if (next < text.length() && (text.charAt(next) == '\n' || text.charAt(next) == '\r')) {
						while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
							next++;
						}
					}
					return new TextEdit(start, next, "");
				}
				if (i == 0) {
					throw new IllegalArgumentException("A part must not become empty");
				}
				return new TextEdit(end(text, members.get(i - 1).getValueNode()), end, "");
			}
		}
		throw new IllegalArgumentException("No member " + key);
	}

	/** Members that stay keep their own way of being written. */
	private static TextEdit lines(String text, MappingNode part, SequenceNode list, String value) {
		boolean flow = list.getFlowStyle() == FlowStyle.FLOW;
		int column = list.getStartMark().getColumn();
		UnaryOperator<String> written = (line) -> {
			@Nullable Node same = list.getValue()
				.stream()
				.filter((item) -> YamlText.line(item).equals(line))
				.findFirst()
				.orElse(null);
			return (same != null) ? text.substring(offset(text, same.getStartMark().getIndex()), end(text, same))
					: YamlText.scalar(line, column + 4, flow);
		};
		int start = offset(text, list.getStartMark().getIndex());
		if (value.isEmpty()) {
			return new TextEdit(start, end(text, list), "[]");
		}
		if (flow) {
			return new TextEdit(start, end(text, list),
					value.lines().map(written).collect(Collectors.joining(", ", "[", "]")));
		}
		return new TextEdit(start, end(text, list),
				value.lines()
					.map((line) -> "- " + written.apply(line))
					.collect(Collectors.joining("\n" + " ".repeat(column))));
	}

	private static String newLines(String value, int indent, boolean flow) {
		if (flow) {
			return value.lines()
				.map((line) -> YamlText.scalar(line, indent, true))
				.collect(Collectors.joining(", ", "[", "]"));
		}
		return value.lines()
			.map((line) -> "\n" + " ".repeat(indent) + "- " + YamlText.scalar(line, indent + 4, false))
			.collect(Collectors.joining());
	}

	/** Where the keys of a part begin. */
	private static int column(MappingNode part) {
		return part.getValue().isEmpty() ? part.getStartMark().getColumn()
				: part.getValue().get(0).getKeyNode().getStartMark().getColumn();
	}

	/** Behind the last character: blocks are said to end where the next part begins. */
	private static int end(String text, Node node) {
		if (node instanceof MappingNode mapping && mapping.getFlowStyle() != FlowStyle.FLOW
				&& !mapping.getValue().isEmpty()) {
			return end(text, mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
		}
		if (node instanceof SequenceNode list && list.getFlowStyle() != FlowStyle.FLOW && !list.getValue().isEmpty()) {
			return end(text, list.getValue().get(list.getValue().size() - 1));
		}
		int end = offset(text, node.getEndMark().getIndex());
		int start = offset(text, node.getStartMark().getIndex());
		while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		return end;
	}

	/** Marks count code points. */
	private static int offset(String text, int codePoints) {
		return text.offsetByCodePoints(0, codePoints);
	}

}
