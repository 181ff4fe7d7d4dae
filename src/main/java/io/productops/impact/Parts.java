package io.productops.impact;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.productops.assessment.StoredAdviceService;

/**
 * Hands out stored things part by part, each once, to several threads.
 */
final class Parts<T> {

	private final BiFunction<UUID, Integer, List<T>> reader;

	private final Function<T, UUID> id;

	private final int size;

	private UUID last = StoredAdviceService.START;

	private boolean ended;

	/**
	 * @param reader reads at most so many that come after an id
	 */
	Parts(BiFunction<UUID, Integer, List<T>> reader, Function<T, UUID> id, int size) {
		this.reader = reader;
		this.id = id;
		this.size = size;
	}

	/** The next part; empty when there is none, or the end was asked for. */
	synchronized List<T> next() {
		if (this.ended || Thread.currentThread().isInterrupted()) {
			return List.of();
		}
		List<T> part = this.reader.apply(this.last, this.size);
		this.ended = part.size() < this.size;
		if (!part.isEmpty()) {
			this.last = this.id.apply(part.get(part.size() - 1));
		}
		return part;
	}

	/** Nobody gets another part. */
	synchronized void end() {
		this.ended = true;
	}

}
