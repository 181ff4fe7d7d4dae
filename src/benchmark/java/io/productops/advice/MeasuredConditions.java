package io.productops.advice;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The first sixty conditions of the built-in playbook, in the order of the file.
 */
final class MeasuredConditions {

	static final int COUNT = 60;

	/** The members of a playbook that are conditions. */
	private static final Set<String> MEMBERS = Set.of("visible", "when", "unless", "met");

	static final ModelBuilder BUILDER = new ModelBuilder(BuiltIn.PLAYBOOK.document(), new Faults());

	static final Model MODEL = BUILDER.build();

	static final List<Expression> ALL = first();

	private MeasuredConditions() {
	}

	private static List<Expression> first() {
		List<Expression> found = new ArrayList<>();
		gather(BuiltIn.PLAYBOOK.document(), found);
		return found.stream()
			.sorted(Comparator.comparingInt(Expression::line).thenComparingInt(Expression::column))
			.limit(COUNT)
			.toList();
	}

	private static void gather(@Nullable Object part, List<Expression> found) {
		if (part instanceof Collection<?> items) {
			items.forEach((item) -> gather(item, found));
		}
		else if (part instanceof Record) {
			for (RecordComponent component : part.getClass().getRecordComponents()) {
				Object member = Expressions.member(part, component);
				if (member instanceof Expression expression && MEMBERS.contains(component.getName())) {
					found.add(expression);
				}
				else {
					gather(member, found);
				}
			}
		}
	}

}
