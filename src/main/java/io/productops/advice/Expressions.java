package io.productops.advice;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Gathers the expressions of a part of a document.
 */
final class Expressions {

	private Expressions() {
	}

	static List<Expression> in(@Nullable Object part) {
		List<Expression> found = new ArrayList<>();
		gather(part, found);
		return found;
	}

	private static void gather(@Nullable Object part, List<Expression> found) {
		if (part instanceof Expression expression) {
			found.add(expression);
		}
		else if (part instanceof Collection<?> items) {
			items.forEach((item) -> gather(item, found));
		}
		else if (part instanceof Map<?, ?> members) {
			gather(members.values(), found);
		}
		else if (part instanceof Record) {
			for (RecordComponent component : part.getClass().getRecordComponents()) {
				gather(member(part, component), found);
			}
		}
	}

	/** The value of one component of a record. */
	static @Nullable Object member(Object part, RecordComponent component) {
		try {
			return component.getAccessor().invoke(part);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
