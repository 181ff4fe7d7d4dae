package io.productops.team;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that was filled in cannot be used; nothing was changed.
 */
public class InvalidEntriesException extends RuntimeException {

	private final Map<String, String> faults;

	InvalidEntriesException(Map<String, String> faults) {
		super("Not to be used: " + faults.keySet());
		this.faults = faults;
	}

	/** What to mend, by the name of the field, in the order of the form. */
	public Map<String, String> faults() {
		return this.faults;
	}

	/** Collects faults, and throws them together. */
	static final class Check {

		private final Map<String, String> faults = new LinkedHashMap<>();

		Check add(String field, @Nullable String fault) {
			if (fault != null) {
				this.faults.putIfAbsent(field, fault);
			}
			return this;
		}

		void done() {
			if (!this.faults.isEmpty()) {
				throw new InvalidEntriesException(this.faults);
			}
		}

	}

}
