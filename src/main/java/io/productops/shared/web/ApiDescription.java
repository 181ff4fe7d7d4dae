package io.productops.shared.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the description of the API says beside its endpoints: who may use it and how it
 * says that something went wrong.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	/** How endpoints name the tokens that they want. */
	static final String TOKEN = "token";

	private static final String WORDS = """
			Teams, their assessments, the advice and what becomes of it, for programs.

			Make a token on the page API tokens of your account and send it as `Authorization: Bearer poa_…`. It has at \
			most your own rights. What belongs to a team that is not yours answers 404, as what does not exist.

			A POST takes an `Idempotency-Key` of your choice: repeated within 24 hours with the same body, it has no \
			second effect and the same answer, marked `Idempotent-Replayed: true`. A refused request frees its key.

			Each token has a number of requests a minute; `RateLimit` and `RateLimit-Policy` say how many are left. \
			Every error is `application/problem+json`, and its `type` leads to a page that describes it. A member of a \
			body that is not described here is an error. Within version 1, members and endpoints may be added to \
			answers; none is taken away.""";

	@Bean
	OpenAPI description() {
		return new OpenAPI(SpecVersion.V31)
			.info(new Info().title("Product Ops Advisor")
				.version("1")
				.description(WORDS)
				.license(new License().name("Apache-2.0").identifier("Apache-2.0")))
			.servers(List.of(new Server().url("/").description("The server that gave you this")))
			.components(new Components().addSecuritySchemes(TOKEN,
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.bearerFormat("poa_ and 49 characters")));
	}

	@Bean
	OpenApiCustomizer problems() {
		return (api) -> {
			ResolvedSchema problem = ModelConverters.getInstance(true)
				.resolveAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(true));
			problem.referencedSchemas.forEach(api.getComponents()::addSchemas);
			for (ProblemType type : ProblemType.values()) {
				api.getComponents().addResponses(type.slug(), answer(type));
			}
			api.getComponents().getSchemas().forEach(ApiDescription::promiseAll);
			api.getComponents().addSchemas("Advice", advice());
			api.getPaths().forEach(EndpointDescription::complete);
		};
	}

	/** An answer always has all its members; only a problem may be without places. */
	private static void promiseAll(String name, Schema<?> schema) {
		if (schema.getProperties() != null && !name.endsWith("Request") && !name.equals("Answers")) {
			List<String> members = new ArrayList<>(schema.getProperties().keySet());
			members.remove("errors");
			members.remove("allowed");
			schema.setRequired(members);
		}
	}

	private static ApiResponse answer(ProblemType type) {
		Map<String, Object> example = new LinkedHashMap<>();
		example.put("type", type.uri());
		example.put("title", type.title());
		example.put("status", type.status().value());
		example.put("detail", type.detail());
		MediaType body = new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"))
			.addExamples(type.slug(), new Example().value(example));
		return new ApiResponse().description(type.title() + ": " + type.detail())
			.content(new Content().addMediaType("application/problem+json", body));
	}

	/** The advice is made and described elsewhere; here stands what it is made of. */
	private static Schema<?> advice() {
		Schema<?> advice = new JsonSchema().typesItem("object")
			.description("The advice as it was made, byte for byte; ids are those of the playbook that it names.");
		for (String name : List.of("playbook", "stage", "load", "plan", "confidence")) {
			advice.addProperty(name, new JsonSchema().typesItem("object"));
			advice.addRequiredItem(name);
		}
		for (String name : List.of("openings", "triggers", "preconditions", "flags", "quiet", "notes", "contradictions",
				"principles", "areas", "systems", "candidates", "recheck", "recommendations", "ownership", "flips",
				"notEvaluated")) {
			Schema<?> array = new JsonSchema().typesItem("array");
			array.setItems(new JsonSchema());
			advice.addProperty(name, array);
			advice.addRequiredItem(name);
		}
		return advice;
	}

}
