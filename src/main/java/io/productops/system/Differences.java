package io.productops.system;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Collects the values of two plans that are not the same.
 */
final class Differences {

	private final List<SystemChange> found = new ArrayList<>();

	Differences add(SystemField field, @Nullable Object before, @Nullable Object after) {
		if (!Objects.equals(before, after)) {
			this.found.add(new SystemChange(field, text(before), text(after)));
		}
		return this;
	}

	List<SystemChange> found() {
		return List.copyOf(this.found);
	}

	private static @Nullable String text(@Nullable Object value) {
		if (value == null || value.equals("")) {
			return null;
		}
		return (value instanceof BigDecimal number) ? Amount.text(number) : value.toString();
	}

}
