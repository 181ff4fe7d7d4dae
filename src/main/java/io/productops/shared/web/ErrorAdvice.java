package io.productops.shared.web;

import java.io.IOException;

import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Gives exceptions their status; {@link ErrorPageController} then makes the answer.
 */
@ControllerAdvice
class ErrorAdvice {

	private final SignInMethods methods;

	ErrorAdvice(SignInMethods methods) {
		this.methods = methods;
	}

	/** Perhaps it is there for somebody whose session has ended. */
	@ExceptionHandler(NotFoundException.class)
	void notFound(NotFoundException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!this.methods.askAgain(request, response)) {
			RefusalLog.write(request, HttpStatus.NOT_FOUND, ex.getMessage() + ".");
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
	}

	@ExceptionHandler(ForbiddenException.class)
	void forbidden(ForbiddenException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		RefusalLog.write(request, HttpStatus.FORBIDDEN, ex.getMessage() + ".");
		request.setAttribute(ErrorPageController.NOT_THEIRS, true);
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

	/** An id that cannot be one names nothing, just as an unknown one. */
	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	void mismatch(MethodArgumentTypeMismatchException ex, HttpServletResponse response) throws IOException {
		boolean path = ex.getParameter().hasParameterAnnotation(PathVariable.class);
		response.sendError((path ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
	}

	/**
	 * Somebody changed it between reading and writing; nothing was overwritten. A request
	 * that says from which state it changes hears that this is not the one of now.
	 */
	@ExceptionHandler(OptimisticLockingFailureException.class)
	void changedMeanwhile(HttpServletRequest request, HttpServletResponse response) throws IOException {
		boolean asked = request.getHeader(HttpHeaders.IF_MATCH) != null;
		response.sendError((asked ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT).value());
	}

	/** A field that is not UTF-8; nobody has to look into that. */
	@ExceptionHandler(InvalidParameterException.class)
	void unreadable(InvalidParameterException ex, HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.BAD_REQUEST.value());
	}

	/** Nothing writes an answer as it was asked for, such as in another character set. */
	@ExceptionHandler(HttpMessageNotWritableException.class)
	void notWritable(HttpMessageNotWritableException ex, HttpServletResponse response) throws IOException {
		if (ex.getCause() != null) {
			throw ex;
		}
		response.sendError(HttpStatus.NOT_ACCEPTABLE.value());
	}

	@ExceptionHandler(ProblemException.class)
	ResponseEntity<Problem> problem(ProblemException ex) {
		return Problem.of(ex.type(), String.valueOf(ex.getMessage()), ex.places(), ex.allowed());
	}

	@ExceptionHandler(TooManyRequestsException.class)
	void tooMany(TooManyRequestsException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		RefusalLog.write(request, HttpStatus.TOO_MANY_REQUESTS, "They came too often.");
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ex.retryAfterSeconds()));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

}
