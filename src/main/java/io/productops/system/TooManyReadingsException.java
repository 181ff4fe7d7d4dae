package io.productops.system;

/**
 * A metric has as many readings as it can take.
 */
public class TooManyReadingsException extends RuntimeException {

	TooManyReadingsException() {
		super("A metric takes " + ReadingService.MOST + " readings");
	}

}
