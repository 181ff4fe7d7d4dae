package io.productops.recommendation;

/**
 * Somebody wanted to mend a comment that stands as it is: it was too late, or it had
 * changed since they read it.
 */
public class ClosedCommentException extends RuntimeException {

	ClosedCommentException() {
		super("The comment can no longer be mended, or not from that version");
	}

}
