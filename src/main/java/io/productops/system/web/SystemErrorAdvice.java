package io.productops.system.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Gives the slower of two who set the same thing for the first time at once a 409:
 * nothing of theirs was stored.
 */
@ControllerAdvice(assignableTypes = { BudgetController.class, InboundController.class })
class SystemErrorAdvice {

	@ExceptionHandler(DataIntegrityViolationException.class)
	void conflict(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.CONFLICT.value());
	}

}
