package io.productops.assessment;

import java.util.UUID;

/**
 * The assessment belongs to another team already, and stays there.
 */
public class ClaimedAssessmentException extends RuntimeException {

	ClaimedAssessmentException(UUID id) {
		super("Assessment " + id + " belongs to a team");
	}

}
