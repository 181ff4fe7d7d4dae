package io.productops.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.productops.advice.PlaybookField.Kind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of the YAML text: gives its members in the wanted type, and reports those
 * that are missing, of another type or unknown. After a fault it returns something
 * harmless, so that one reading finds all faults.
 */
final class YamlSection {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

	private final Faults faults;

	private final Node node;

	private final String path;

	private final String where;

	private final Map<String, Node> members = new LinkedHashMap<>();

	private final Map<String, Node> keys = new LinkedHashMap<>();

	private final Set<String> read = new LinkedHashSet<>();

	/**
	 * @param path the keys and ids that lead to it, joined by slashes
	 * @param parent the id that its faults are reported under unless it has its own
	 */
	YamlSection(Node node, String path, String parent, Faults faults) {
		this.node = node;
		this.path = path;
		this.faults = faults;
		String id = parent;
		if (node instanceof MappingNode mapping) {
			for (NodeTuple tuple : mapping.getValue()) {
				String key = (tuple.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "";
				if (this.members.put(key, tuple.getValueNode()) != null) {
					faults.add(parent, tuple.getKeyNode().getStartMark(), "“" + key + "” stands here twice.");
				}
				this.keys.put(key, tuple.getKeyNode());
			}
			if (this.members.get("id") instanceof ScalarNode scalar) {
				id = scalar.getValue();
				if (!ID.matcher(id).matches()) {
					faults.add(parent, scalar.getStartMark(),
							"An id is made of letters, digits, _ and -, and begins with a letter or digit.");
				}
			}
		}
		else {
			faults.add(parent, node.getStartMark(), "A mapping is expected here.");
		}
		this.where = id;
	}

	/** Where it begins, counted from 1. */
	int line() {
		return this.node.getStartMark().getLine() + 1;
	}

	String where() {
		return this.where;
	}

	void fault(String key, String message) {
		Node at = this.members.getOrDefault(key, this.node);
		fault(at, message);
	}

	private void fault(Node at, String message) {
		this.faults.add(this.where, at.getStartMark(), message);
	}

	boolean has(String key) {
		return this.members.containsKey(key);
	}

	/** Reads this section with the given function and reports what it did not ask for. */
	<T> T read(Function<YamlSection, T> reader) {
		T part = reader.apply(this);
		this.keys.forEach((key, keyNode) -> {
			if (!this.read.contains(key) && this.node instanceof MappingNode) {
				fault(keyNode, "“" + key + "” is not known here.");
			}
		});
		return this.faults.remember(part, this);
	}

	String text(String key) {
		return text(key, key.equals("id") ? Kind.ID : Kind.TEXT);
	}

	/** The id of another part, or one of a few words. */
	String reference(String key) {
		this.faults.fields().refers(path(key));
		return text(key);
	}

	@Nullable String optionalReference(String key) {
		this.faults.fields().refers(path(key));
		return optionalText(key);
	}

	/** A list of ids. */
	List<String> references(String key) {
		this.faults.fields().refers(path(key));
		return texts(key);
	}

	List<String> optionalReferences(String key) {
		this.faults.fields().refers(path(key));
		return optionalTexts(key);
	}

	/** A text in the small part of Markdown that pages render. */
	String markdown(String key) {
		return text(key, Kind.MARKDOWN);
	}

	/** Somebody else's words. */
	String verbatim(String key) {
		return text(key, Kind.QUOTE);
	}

	private String text(String key, Kind kind) {
		String text = optionalText(key);
		log(key, kind, true);
		if (text == null && !has(key)) {
			fault(key, "“" + key + "” is missing.");
		}
		return (text != null) ? text : "";
	}

	@Nullable String optionalText(String key) {
		log(key, Kind.TEXT, false);
		Node value = member(key);
		if (value == null) {
			return null;
		}
		String text = scalar(value);
		if (text != null && text.isBlank()) {
			fault(value, "“" + key + "” is empty.");
		}
		return text;
	}

	private @Nullable Node member(String key) {
		this.read.add(key);
		return this.members.get(key);
	}

	private void log(String key, Kind kind, boolean required, String... choices) {
		this.faults.fields().add(path(key), kind, required, List.of(choices), this.members.get(key), this.node);
	}

	private String path(String key) {
		return this.path.isEmpty() ? key : this.path + "/" + key;
	}

	private @Nullable String scalar(Node value) {
		if (value instanceof ScalarNode scalar) {
			return scalar.getValue().strip();
		}
		fault(value, "A text is expected here.");
		return null;
	}

	boolean flag(String key, boolean otherwise) {
		String text = optionalText(key);
		log(key, Kind.CHOICE, false, "true", "false");
		if (text != null && !text.equals("true") && !text.equals("false")) {
			fault(key, "true or false is expected here.");
		}
		return (text != null) ? text.equals("true") : otherwise;
	}

	int integer(String key, int min, int max) {
		String text = text(key, Kind.NUMBER);
		if (has(key)) {
			if (text.matches("-?[0-9]{1,9}")) {
				int value = Integer.parseInt(text);
				if (value < min || value > max) {
					fault(key, String.format(Locale.ROOT, "“%s” is %d; it must lie between %d and %d.", key, value, min,
							max));
				}
				return value;
			}
			fault(key, "A whole number is expected here.");
		}
		return min;
	}

	BigDecimal decimal(String key) {
		String text = text(key, Kind.NUMBER);
		if (text.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?")) {
			return new BigDecimal(text);
		}
		if (has(key)) {
			fault(key, "A number is expected here.");
		}
		return BigDecimal.ONE;
	}

	<E extends Enum<E>> E choice(String key, Class<E> type) {
		String text = text(key);
		log(key, Kind.CHOICE, true, EnumNames.names(type));
		E value = EnumNames.constant(type, text);
		if (value == null && has(key)) {
			fault(key, "“" + text + "” is none of " + EnumNames.all(type) + ".");
		}
		return (value != null) ? value : type.getEnumConstants()[0];
	}

	<E extends Enum<E>> List<E> choices(String key, Class<E> type) {
		List<E> values = new ArrayList<>();
		for (String text : references(key)) {
			E value = EnumNames.constant(type, text);
			if (value == null) {
				fault(key, "“" + text + "” is none of " + EnumNames.all(type) + ".");
			}
			else {
				values.add(value);
			}
		}
		return List.copyOf(values);
	}

	Expression expression(String key) {
		Expression expression = optionalExpression(key);
		log(key, Kind.EXPRESSION, true);
		if (expression == null && !has(key)) {
			fault(key, "“" + key + "” is missing.");
		}
		return (expression != null) ? expression : new Expression("", 0, 0);
	}

	@Nullable Expression optionalExpression(String key) {
		log(key, Kind.EXPRESSION, false);
		Node value = member(key);
		if (value == null) {
			return null;
		}
		if (!(value instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
			fault(value, "An expression is expected here.");
			return null;
		}
		String fault = ExpressionText.fault(scalar.getValue());
		if (fault != null) {
			fault(value, fault);
			return null;
		}
		Expression expression = expression(scalar);
		return this.faults.remember(expression, this);
	}

	/** Its text begins below the sign of a block, and behind a quotation mark. */
	private static Expression expression(ScalarNode scalar) {
		Mark mark = scalar.getStartMark();
		return switch (scalar.getScalarStyle()) {
			case FOLDED, LITERAL -> new Expression(scalar.getValue().strip(), mark.getLine() + 2, 1);
			case DOUBLE_QUOTED, SINGLE_QUOTED ->
				new Expression(scalar.getValue().strip(), mark.getLine() + 1, mark.getColumn() + 2);
			default -> new Expression(scalar.getValue().strip(), mark.getLine() + 1, mark.getColumn() + 1);
		};
	}

	List<String> texts(String key) {
		return texts(key, true);
	}

	List<String> optionalTexts(String key) {
		return texts(key, false);
	}

	private List<String> texts(String key, boolean required) {
		log(key, Kind.LINES, required);
		List<String> texts = new ArrayList<>();
		for (Node item : items(key, required)) {
			String text = scalar(item);
			if (text != null) {
				texts.add(text);
			}
		}
		return List.copyOf(texts);
	}

	<T> List<T> list(String key, Function<YamlSection, T> reader) {
		return list(key, items(key, true), reader);
	}

	<T> List<T> optionalList(String key, Function<YamlSection, T> reader) {
		return list(key, items(key, false), reader);
	}

	private <T> List<T> list(String key, List<Node> items, Function<YamlSection, T> reader) {
		List<T> parts = new ArrayList<>();
		for (Node item : items) {
			String name = YamlText.id(item);
			String path = path(key) + "/" + ((name != null) ? name : parts.size());
			parts.add(new YamlSection(item, path, this.where, this.faults).read(reader));
		}
		return List.copyOf(parts);
	}

	private List<Node> items(String key, boolean required) {
		Node value = member(key);
		if (value instanceof SequenceNode sequence) {
			if (required && sequence.getValue().isEmpty()) {
				fault(value, "“" + key + "” is empty.");
			}
			return sequence.getValue();
		}
		if (value != null) {
			fault(value, "A list is expected here.");
		}
		else if (required) {
			fault(key, "“" + key + "” is missing.");
		}
		return List.of();
	}

	<T> T part(String key, Function<YamlSection, T> reader) {
		Node value = member(key);
		if (value == null) {
			fault(key, "“" + key + "” is missing.");
			// reading goes on where it should have stood
			return this.faults
				.quietly(() -> new YamlSection(emptyMapping(), path(key), this.where, this.faults).read(reader));
		}
		return new YamlSection(value, path(key), this.where, this.faults).read(reader);
	}

	private Node emptyMapping() {
		return new MappingNode(Tag.MAP, true, List.of(), this.node.getStartMark(), this.node.getEndMark(),
				FlowStyle.BLOCK);
	}

	<T> @Nullable T optionalPart(String key, Function<YamlSection, T> reader) {
		return has(key) ? part(key, reader) : null;
	}

	/** The members of a mapping whose keys are not fixed, as expressions. */
	Map<String, Expression> expressions() {
		Map<String, Expression> all = new LinkedHashMap<>();
		for (String key : this.members.keySet()) {
			all.put(key, expression(key));
		}
		return all;
	}

}
