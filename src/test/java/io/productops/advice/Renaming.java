package io.productops.advice;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Gives every id of the built-in playbook another name: questions, options, rows, rules,
 * stages, moves, areas, principles and all others, in expressions and placeholders too.
 */
final class Renaming {

	/** What every other name begins with. */
	static final String MARK = "q_";

	/** Members that hold ids or expressions; of all others only placeholders change. */
	private static final Set<String> NAMING = Set.of("id", "when", "unless", "value", "visible", "met", "quote",
			"principle", "mistake", "absorbs", "rules", "cites", "maturity", "pains", "area", "pillar", "cappedBy",
			"mistakes", "painQuestion", "gridRow", "question", "candidates", "missing", "from", "stage", "move",
			"decides", "runs", "contested", "triggers_fired", "load");

	/** Parts whose ids are no names of the model. */
	private static final Set<String> KEPT = Set.of("playbook", "thresholds", "sources");

	/** The one fact that advice has a member for. */
	private static final String LOAD = "load";

	/** A literal, or a name outside of one. */
	private static final Pattern NAME = Pattern.compile("'[^']*'|[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*");

	private static final Pattern PLACE = Pattern.compile("(?<=\\{)[A-Za-z0-9_]+(?=})");

	private final Set<String> ids = new TreeSet<>();

	private final Map<Integer, Integer> naming = new TreeMap<>();

	private final Map<Integer, Integer> wording = new TreeMap<>();

	private final String text;

	Renaming(String text) {
		this.text = text;
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(text.length() * 2);
		visit(new Yaml(options).compose(new StringReader(text)), "", "");
	}

	private void visit(Node node, String part, String key) {
		if (node instanceof MappingNode mapping) {
			for (NodeTuple tuple : mapping.getValue()) {
				String name = ((ScalarNode) tuple.getKeyNode()).getValue();
				visit(tuple.getValueNode(), part.isEmpty() ? name : part, name);
			}
		}
		else if (node instanceof SequenceNode sequence) {
			sequence.getValue().forEach((item) -> visit(item, part, key));
		}
		else if (node instanceof ScalarNode scalar) {
			int start = scalar.getStartMark().getIndex();
			int end = scalar.getEndMark().getIndex();
			boolean names = NAMING.contains(key) && !"thresholds".equals(part)
					&& !("id".equals(key) && KEPT.contains(part));
			(names ? this.naming : this.wording).put(start, end);
			if ("id".equals(key) && names && !LOAD.equals(scalar.getValue())) {
				this.ids.add(scalar.getValue());
			}
		}
	}

	String renamed(String id) {
		return this.ids.contains(id) ? MARK + id : id;
	}

	/** The playbook under other names. */
	String playbook() {
		Map<Integer, Integer> all = new TreeMap<>(this.naming);
		all.putAll(this.wording);
		int[] points = this.text.codePoints().toArray();
		StringBuilder result = new StringBuilder();
		int[] done = { 0 };
		all.forEach((start, end) -> {
			result.append(new String(points, done[0], start - done[0]));
			Pattern pattern = this.naming.containsKey(start) ? NAME : PLACE;
			result.append(pattern.matcher(new String(points, start, end - start))
				.replaceAll((match) -> Matcher.quoteReplacement(token(match.group()))));
			done[0] = end;
		});
		return result.append(new String(points, done[0], points.length - done[0])).toString();
	}

	private String token(String token) {
		return token.startsWith("'") ? "'" + renamed(token.substring(1, token.length() - 1)) + "'" : renamed(token);
	}

	/** Answers under other names. */
	Map<String, Object> answers(Map<String, Object> answers) {
		Map<String, Object> renamed = new LinkedHashMap<>();
		answers.forEach((question, answer) -> renamed.put(renamed(question), value("", answer)));
		return renamed;
	}

	/** Advice, as its JSON, under other names. */
	Object advice(Map<?, ?> json) {
		Map<Object, Object> renamed = new HashMap<>();
		json.forEach((name, value) -> renamed.put(name, "to".equals(name) ? value("", value) : member(name, value)));
		return renamed;
	}

	private Object member(Object name, Object value) {
		if (value instanceof Map<?, ?> map) {
			return advice(map);
		}
		if (value instanceof List<?> list) {
			List<Object> items = new ArrayList<>();
			list.forEach((item) -> items.add(member(name, item)));
			return items;
		}
		return "kind".equals(name) ? value : value(String.valueOf(name), value);
	}

	/** Ids wherever they stand, as keys of a grid's answer too. */
	private Object value(String name, Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> renamed = new HashMap<>();
			map.forEach((row, cell) -> renamed.put(renamed(String.valueOf(row)), value(name, cell)));
			return renamed;
		}
		if (value instanceof List<?> list) {
			List<Object> items = new ArrayList<>();
			list.forEach((item) -> items.add(value(name, item)));
			return items;
		}
		if (value instanceof String text) {
			int colon = text.indexOf(':');
			return (colon > 0 && Set.of("id", "absorbs").contains(name))
					? text.substring(0, colon + 1) + renamed(text.substring(colon + 1)) : renamed(text);
		}
		return value;
	}

	Set<String> ids() {
		return this.ids;
	}

}
