package io.productops.recommendation;

/**
 * A recommendation has as many comments as there can be.
 */
public class TooManyCommentsException extends RuntimeException {

	TooManyCommentsException() {
		super("There are " + CommentService.MOST + " comments already");
	}

}
