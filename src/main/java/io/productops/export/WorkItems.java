package io.productops.export;

import java.io.IOException;

/**
 * The rows of a file, one after the other, so that never all of them are in memory. They
 * can be gone through several times.
 */
@FunctionalInterface
public interface WorkItems {

	/** Hands over each of them. */
	void each(Sink sink) throws IOException;

	/**
	 * Takes one row at a time.
	 */
	@FunctionalInterface
	interface Sink {

		void accept(WorkItem item) throws IOException;

	}

}
