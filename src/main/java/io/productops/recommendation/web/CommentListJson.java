package io.productops.recommendation.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * All comments on a recommendation, the first first.
 */
@Schema(name = "CommentList")
record CommentListJson(List<CommentJson> items) {
}
