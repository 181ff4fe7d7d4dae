package io.productops.recommendation.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of the comments on a recommendation.
 */
@Schema(name = "CommentList")
record CommentListJson(List<CommentJson> items, @Schema(types = {
		"string", "null" }, description = "The cursor to the next part; null on the last one.") @Nullable String next){
}
