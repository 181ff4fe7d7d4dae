package io.productops.impact;

/**
 * There is no finished preview of a draft, the published version and the assessments as
 * they are now; nothing was published.
 */
public class NoPreviewException extends RuntimeException {

	NoPreviewException(int draft) {
		super("No preview of draft " + draft + " as it is now");
	}

}
