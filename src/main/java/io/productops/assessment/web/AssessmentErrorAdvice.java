package io.productops.assessment.web;

import java.io.IOException;

import io.productops.assessment.AccountRequiredException;
import io.productops.assessment.ClaimedAssessmentException;
import io.productops.assessment.CompletedAssessmentException;
import io.productops.assessment.StaleStepException;
import io.productops.assessment.UpdateKeptException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Gives the refusals of the assessment their status where no page of its own does.
 */
@ControllerAdvice(basePackageClasses = StepController.class)
class AssessmentErrorAdvice {

	@ExceptionHandler({ StaleStepException.class, CompletedAssessmentException.class, ClaimedAssessmentException.class,
			UpdateKeptException.class })
	void conflict(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.CONFLICT.value());
	}

	@ExceptionHandler(AccountRequiredException.class)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String noAccount() {
		return "assessment/account-required";
	}

}
