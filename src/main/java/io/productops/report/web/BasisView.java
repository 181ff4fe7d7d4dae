package io.productops.report.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why an item stands in the report: the rule of the playbook, in words and word for word.
 *
 * @param rule its id
 * @param conditions what must hold
 * @param source where the thresholds come from, or null where they are our own judgement
 * @param change what would make the item fall away, where the playbook says it in numbers
 */
record BasisView(String rule, List<Condition> conditions, @Nullable String source, @Nullable String change) {

	/** The conditions as plain expressions. */
	public List<String> expressions() {
		return this.conditions.stream().map(Condition::expression).toList();
	}

	/**
	 * @param label when it counts, such as "critical"
	 * @param words what it asks for, in the words of the questions
	 * @param expression as written in the playbook
	 */
	record Condition(String label, String words, String expression) {
	}

}
