package io.productops.assessment;

import java.util.UUID;

/**
 * A completed assessment takes no more answers.
 */
public class CompletedAssessmentException extends RuntimeException {

	CompletedAssessmentException(UUID id) {
		super("Assessment " + id + " is completed");
	}

}
