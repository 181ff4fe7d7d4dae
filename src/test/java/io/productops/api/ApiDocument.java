package io.productops.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API (OpenAPI 3.1), and what it promises of a body.
 */
record ApiDocument(JsonNode root) {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	static ApiDocument read(String json) {
		return new ApiDocument(JSON.readTree(json));
	}

	/** The document with sorted names, so that the same one is always the same text. */
	String text() {
		return JSON.writeValueAsString(sorted(this.root)).replace("\r\n", "\n") + "\n";
	}

	/** Every answer that is promised, such as "GET /api/v1/teams 200". */
	Set<String> promised() {
		Set<String> promised = new TreeSet<>();
		this.root.get("paths").properties().forEach((path) -> path.getValue().properties().forEach((endpoint) -> {
			endpoint.getValue().get("responses").propertyNames().forEach((status) -> {
				if (!status.equals("default")) {
					promised
						.add(endpoint.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey() + " " + status);
				}
			});
		}));
		return promised;
	}

	/**
	 * What a body of such an answer has that was not promised; a promise without a body
	 * is kept by none.
	 */
	List<String> broken(String answer, String contentType, String body) {
		String[] parts = answer.split(" ");
		JsonNode promise = resolved(this.root.get("paths")
			.get(parts[1])
			.get(parts[0].toLowerCase(java.util.Locale.ROOT))
			.get("responses")
			.get(parts[2]));
		if (!promise.has("content")) {
			return body.isEmpty() ? List.of() : List.of("a body");
		}
		JsonNode media = promise.get("content").get(contentType);
		return (media == null) ? List.of("a body of type " + contentType)
				: broken(media.get("schema"), JSON.readTree(body));
	}

	/** What a value has that its schema does not allow. */
	List<String> broken(JsonNode schema, JsonNode value) {
		ObjectNode whole = JSON.createObjectNode();
		whole.set("allOf", JSON.createArrayNode().add(schema));
		whole.set("components", this.root.get("components"));
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(whole)
			.validate(value)
			.stream()
			.map(Object::toString)
			.toList();
	}

	/** Hands over every example with the schema that it is an example of. */
	void examples(BiConsumer<JsonNode, JsonNode> each) {
		examples(this.root, each);
	}

	private void examples(JsonNode node, BiConsumer<JsonNode, JsonNode> each) {
		JsonNode schema = node.has("schema") ? node.get("schema") : node;
		if (node.has("example")) {
			each.accept(schema, node.get("example"));
		}
		if (node.has("examples") && node.get("examples").isArray()) {
			node.get("examples").forEach((example) -> each.accept(schema, example));
		}
		else if (node.has("examples") && node.has("schema")) {
			node.get("examples").forEach((example) -> each.accept(schema, example.get("value")));
		}
		node.forEach((child) -> examples(child, each));
	}

	private JsonNode resolved(JsonNode node) {
		return node.has("$ref") ? this.root.at(node.get("$ref").asString().substring(1)) : node;
	}

	private static JsonNode sorted(JsonNode node) {
		if (node.isObject()) {
			Map<String, JsonNode> members = new TreeMap<>();
			node.properties().forEach((member) -> members.put(member.getKey(), sorted(member.getValue())));
			ObjectNode object = JSON.createObjectNode();
			members.forEach(object::set);
			return object;
		}
		if (node.isArray()) {
			var array = JSON.createArrayNode();
			node.forEach((item) -> array.add(sorted(item)));
			return array;
		}
		return node;
	}

}
