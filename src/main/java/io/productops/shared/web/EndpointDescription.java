package io.productops.shared.web;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

/**
 * Adds to the description of an endpoint what follows from its kind, so that no two of a
 * kind are described differently.
 */
final class EndpointDescription {

	private final String path;

	private final HttpMethod method;

	private final Operation endpoint;

	private EndpointDescription(String path, HttpMethod method, Operation endpoint) {
		this.path = path;
		this.method = method;
		this.endpoint = endpoint;
	}

	/** Completes all endpoints of an address. */
	static void complete(String path, PathItem item) {
		item.readOperationsMap()
			.forEach((method, operation) -> new EndpointDescription(path, method, operation).complete());
	}

	private void complete() {
		boolean owned = this.endpoint.getSecurity() != null;
		boolean changes = this.method != HttpMethod.GET;
		boolean one = this.path.contains("{");
		boolean parts = !changes && has("cursor");
		this.endpoint.setTags(List.of(this.path.split("/")[3]));
		refuses(ProblemType.BAD_REQUEST, ProblemType.UNAUTHORIZED, ProblemType.NOT_ACCEPTABLE,
				ProblemType.TOO_MANY_REQUESTS);
		if (one) {
			refuses(ProblemType.NOT_FOUND);
		}
		if (changes) {
			refuses(ProblemType.CONTENT_TOO_LARGE, ProblemType.UNPROCESSABLE_CONTENT);
		}
		if (this.endpoint.getRequestBody() != null) {
			refuses(ProblemType.UNSUPPORTED_MEDIA_TYPE);
		}
		if (changes && owned) {
			refuses(ProblemType.FORBIDDEN);
		}
		if (this.method == HttpMethod.POST && owned) {
			onceForEachKey();
		}
		if (this.method == HttpMethod.PUT) {
			refuses(ProblemType.CONFLICT);
		}
		if (this.method == HttpMethod.PUT || this.method == HttpMethod.PATCH || decides()) {
			onlyIfUnchanged();
		}
		if (parts) {
			inParts();
		}
		else if (!changes) {
			onlyIfChanged();
		}
		this.endpoint.getResponses().addApiResponse("default", problem(ProblemType.INTERNAL_SERVER_ERROR));
	}

	/** A change of what is there already, sent to an address of its own. */
	private boolean decides() {
		return this.path.endsWith("/{decision}");
	}

	private void onceForEachKey() {
		refuses(ProblemType.REQUEST_IN_FLIGHT);
		header(Idempotency.HEADER, false,
				"Repeats this request without a second effect: 1 to 255 visible ASCII characters.");
		says("201", "Location", "Where the new thing is");
	}

	private void onlyIfUnchanged() {
		refuses(ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_REQUIRED);
		header("If-Match", true, "The ETag that you read, or * for whatever is there.");
		if (!decides()) {
			says("200", "ETag", "Names the new state");
		}
	}

	private void onlyIfChanged() {
		header("If-None-Match", false, "The ETag that you have: the answer is 304 while it is current.");
		this.endpoint.getResponses()
			.addApiResponse("304", new ApiResponse().description("You have the current state already"));
		says("200", "ETag", "Names the state");
	}

	private boolean has(String parameter) {
		return this.endpoint.getParameters() != null
				&& this.endpoint.getParameters().stream().anyMatch((each) -> each.getName().equals(parameter));
	}

	private void inParts() {
		for (Parameter parameter : this.endpoint.getParameters()) {
			if (parameter.getName().equals("limit")) {
				Schema<?> limit = new JsonSchema().typesItem("integer");
				limit.setMinimum(BigDecimal.ONE);
				limit.setMaximum(new BigDecimal(200));
				limit.setDefault(50);
				parameter.schema(limit).description("The most things that you want.");
			}
			if (parameter.getName().equals("cursor")) {
				parameter.description("The next of the part before; nothing for the first part.");
			}
		}
		says("200", "Link", "The address of the next part, rel=\"next\"; missing on the last one");
	}

	private void refuses(ProblemType... types) {
		for (ProblemType type : types) {
			this.endpoint.getResponses().addApiResponse(String.valueOf(type.status().value()), problem(type));
		}
	}

	private static ApiResponse problem(ProblemType type) {
		return new ApiResponse().$ref("#/components/responses/" + type.slug());
	}

	private void header(String name, boolean required, String words) {
		this.endpoint.addParametersItem(new HeaderParameter().name(name)
			.required(required)
			.description(words)
			.schema(new JsonSchema().typesItem("string")));
	}

	private void says(String status, String header, String words) {
		ApiResponse answer = this.endpoint.getResponses().get(status);
		if (answer != null) {
			answer.addHeaderObject(header,
					new Header().description(words).schema(new JsonSchema().typesItem("string")));
		}
	}

}
