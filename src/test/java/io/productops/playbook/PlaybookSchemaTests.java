package io.productops.playbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documented schema of the format says what the reader reads.
 */
class PlaybookSchemaTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final JsonNode SCHEMA = schema();

	/** What the built-in playbook has none of. */
	private static final String OTHERS = """
			steps:
			  - sections:
			      - questions:
			          - {id: a, type: scale, labels: [a]}
			          - {id: b, type: grid, visible: a, rows: [{id: r}], options: [{id: o}]}
			          - {id: c, type: multi, maxChoices: 1}
			          - {id: d, type: number}
			          - {id: e, type: text}
			          - {id: f, type: scaleGrid}
			facts: [{id: a, cites: [x]}, {id: b, firstOf: [{value: 1}]}]
			stage: {corrections: [{when: a}], checks: [{id: a}], secondReading: {facts: {a: 1}}}
			preconditions: [{id: a}]
			notes: [{id: a}]
			contradictions: [{id: a}]
			openings: [{id: a}]
			areas: {list: [{id: a, addOns: [{id: x}], suppressedBy: {rules: [a]}}], pillarRules: [{when: a}]}
			removals: [{id: a}]
			capacities: [{id: a}]
			order: [{rules: [a]}, {flags: high}, {principlesBelow: 50}, {kind: stage}]
			recheck: [{text: a}]
			metrics: [{id: a}]
			launchTiers: [{id: a}]
			thresholds: [{id: a}]
			sources: [{id: a}]
			readings: [{id: a}]
			stories: [{text: a}]
			""";

	@Test
	void theBuiltInPlaybookIsValid() {
		assertThat(broken(BuiltInText.read())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			title: Product operations}             | titel: Product operations}
			type: scale                            | type: slider
			provisionalBelow: 70                   | provisionalBelow: 170
			cap: 49                                | cap: half
			severity: critical                     | severity: terrible
			labels: [Rare, A few a month,          | labels: [
			- kind: preconditions                  | - {kind: preconditions, rules: [M2-R1]}
			- id: PR1                              | - id: PR 1
			mistake: M1                            | mistakes: M1
			firstOf:                               | anyOf:
			""")
	void faultyOnesAreNot(String right, String wrong) {
		String text = BuiltInText.read();
		assertThat(text).contains(right);
		String faulty = text.substring(0, text.indexOf(right)) + wrong
				+ text.substring(text.indexOf(right) + right.length());
		assertThat(broken(faulty)).isNotEmpty();
		assertThat(PlaybookText.of(faulty).faults()).isNotEmpty();
	}

	@Test
	void itKnowsEveryKeyThatTheReaderKnowsAndNoOther() {
		Set<String> known = new TreeSet<>();
		for (String text : List.of(BuiltInText.read(), OTHERS)) {
			for (PlaybookField field : PlaybookText.of(text).fields()) {
				List<JsonNode> found = new ArrayList<>();
				find(SCHEMA, List.of(field.path().split("/")), "", known, found);
				assertThat(found).as(field.path()).isNotEmpty();
				assertThat(found).as(field.path())
					.allSatisfy((schema) -> assertThat(fits(schema, field)).as("%s for %s", schema, field).isTrue());
			}
		}
		Set<String> written = new TreeSet<>();
		leaves(SCHEMA, "", written);
		assertThat(written).isEqualTo(known);
	}

	/** Follows a path of the reader through the schema, and notes where it ends. */
	private static void find(JsonNode reference, List<String> path, String at, Set<String> known,
			List<JsonNode> found) {
		JsonNode schema = resolved(reference);
		if (path.isEmpty()) {
			known.add(at);
			found.add(schema);
			return;
		}
		List<String> rest = path.subList(1, path.size());
		if (schema.has("items")) {
			find(schema.get("items"), rest, at + "/*", known, found);
		}
		else if (schema.has("oneOf") && !schema.has("properties")) {
			schema.get("oneOf").forEach((one) -> find(one, path, at, known, found));
		}
		else if (schema.path("properties").has(path.get(0))) {
			find(schema.get("properties").get(path.get(0)), rest, at + "/" + path.get(0), known, found);
		}
		else if (schema.path("additionalProperties").isObject()) {
			find(schema.get("additionalProperties"), rest, at + "/*", known, found);
		}
	}

	private static void leaves(JsonNode reference, String at, Set<String> leaves) {
		JsonNode schema = resolved(reference);
		if (schema.has("properties")) {
			schema.get("properties")
				.properties()
				.forEach((property) -> leaves(property.getValue(), at + "/" + property.getKey(), leaves));
		}
		else if (schema.has("oneOf")) {
			schema.get("oneOf").forEach((one) -> leaves(one, at, leaves));
		}
		else if (schema.path("additionalProperties").isObject()) {
			leaves(schema.get("additionalProperties"), at + "/*", leaves);
		}
		else if (schema.has("items") && object(schema.get("items"))) {
			leaves(schema.get("items"), at + "/*", leaves);
		}
		else {
			leaves.add(at);
		}
	}

	private static boolean object(JsonNode reference) {
		JsonNode schema = resolved(reference);
		return schema.has("properties") || schema.has("oneOf");
	}

	private static boolean fits(JsonNode schema, PlaybookField field) {
		String type = schema.path("type").toString();
		return switch (field.kind()) {
			case NUMBER -> type.contains("integer") || type.contains("number");
			case LINES -> type.contains("array");
			case CHOICE ->
				field.choices().contains("true") ? type.contains("boolean") : schema.has("enum") && field.choices()
					.containsAll(schema.get("enum").values().stream().map(JsonNode::asString).toList());
			default -> type.contains("string");
		};
	}

	private static JsonNode resolved(@Nullable JsonNode schema) {
		return (schema != null && schema.has("$ref")) ? SCHEMA.at(schema.get("$ref").asString().substring(1)) : schema;
	}

	private static List<String> broken(String yaml) {
		Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(SCHEMA)
			.validate(JSON.valueToTree(document))
			.stream()
			.map(Object::toString)
			.toList();
	}

	private static JsonNode schema() {
		try {
			return JSON.readTree(Files.readString(Path.of("docs/playbook.schema.json")));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
