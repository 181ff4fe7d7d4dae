package io.productops.recommendation.web;

import io.productops.recommendation.WorkText;
import io.productops.shared.web.JsonBody;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The body that adds a comment.
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record CommentRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = WorkText.LONGEST_COMMENT,
		example = "Happy to be the *pilot*.", description = "Markdown.") String text) {

	static JsonBody read(byte[] bytes) {
		return JsonBody.read(bytes, "text");
	}

	/** The text, once whoever sent it is known to be allowed to. */
	static CommentRequest of(JsonBody body) {
		String text = body.text("text", WorkText::comment);
		body.requireNoProblem();
		return new CommentRequest(text);
	}

}
