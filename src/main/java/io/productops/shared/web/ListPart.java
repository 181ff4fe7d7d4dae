package io.productops.shared.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Some things of a list.
 *
 * @param next the cursor to what comes behind them, or null when there is no more
 */
public record ListPart<T>(List<T> items, @Nullable String next) {

	public <V> List<V> map(Function<T, V> view) {
		return this.items.stream().map(view).toList();
	}

}
