package io.productops.recommendation.web;

import java.io.IOException;

import io.productops.recommendation.ClosedCommentException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Gives the refusals of recommendations their status where no page of its own does.
 */
@ControllerAdvice(basePackageClasses = RecommendationController.class)
class RecommendationErrorAdvice {

	@ExceptionHandler(ClosedCommentException.class)
	void conflict(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.CONFLICT.value());
	}

}
