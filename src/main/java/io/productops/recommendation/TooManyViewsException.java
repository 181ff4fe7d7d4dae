package io.productops.recommendation;

/**
 * Somebody, or a team, has as many saved views as there can be.
 */
public class TooManyViewsException extends RuntimeException {

	TooManyViewsException() {
		super("There are " + SavedViewService.MOST + " saved views already");
	}

}
