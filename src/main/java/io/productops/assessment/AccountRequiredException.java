package io.productops.assessment;

/**
 * This installation takes no assessments without an account.
 */
public class AccountRequiredException extends RuntimeException {

	AccountRequiredException() {
		super("Assessments without an account are switched off");
	}

}
