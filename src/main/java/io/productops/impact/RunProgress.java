package io.productops.impact;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Work in the background, as far as it is.
 *
 * @param total how much there was to do when it began
 * @param done how much of it is done; more than the total where things came meanwhile
 * @param starter who began it, by the name of that day
 * @param endedAt null while it runs
 */
public record RunProgress(UUID id, RunState state, int total, int done, String starter, Instant startedAt,
		@Nullable Instant endedAt) {

	public boolean running() {
		return this.state == RunState.RUNNING;
	}

	public boolean finished() {
		return this.state == RunState.FINISHED;
	}

}
