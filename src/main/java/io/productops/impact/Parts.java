package io.productops.impact;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Hands out stored things part by part, each once, to several threads, which read their
 * parts at the same time.
 */
final class Parts<T> {

	private final BiFunction<Long, Long, List<T>> reader;

	private final long last;

	private final int size;

	private long taken;

	/**
	 * @param reader reads those with a number above the first and up to the second
	 * @param last the highest number
	 */
	Parts(BiFunction<Long, Long, List<T>> reader, long last, int size) {
		this.reader = reader;
		this.last = last;
		this.size = size;
	}

	/** The next part; empty when there is none, or the end was asked for. */
	List<T> next() {
		for (long after = take(); after < this.last; after = take()) {
			List<T> part = this.reader.apply(after, Math.min(after + this.size, this.last));
			if (!part.isEmpty()) {
				return part;
			}
		}
		return List.of();
	}

	private synchronized long take() {
		if (Thread.currentThread().isInterrupted()) {
			end();
		}
		long after = this.taken;
		this.taken = Math.min(after + this.size, this.last);
		return after;
	}

	/** Nobody gets another part. */
	synchronized void end() {
		this.taken = this.last;
	}

}
