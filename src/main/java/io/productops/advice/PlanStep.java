package io.productops.advice;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that a {@link Plan} works out. Two that are equal come to the same for the
 * same sheet.
 *
 * @param operation a method of {@link PlanMath}, or one of the two below
 * @param operands steps, numbers or truths, without the sheet
 * @param sure whether it never comes to something missing
 * @param hash known from the beginning: a step stands in many others, and working it out
 * for each of them would take forever in a chain that names everything twice
 */
record PlanStep(String operation, List<Object> operands, boolean sure, int hash) {

	/** The operand itself. */
	static final String CONSTANT = "constant";

	/** The value of a slot, worked out when it is first asked for. */
	static final String SLOT = "slot";

	/** Operations that are never missing, whatever their operands. */
	private static final Set<String> SURE = Set.of("given", "tally", "tallied", "need", "needed", "outcome", "tableRow",
			"corrected", "result", "systems", "second", "holding");

	/** Operations that may be missing even where no operand is. */
	private static final Set<String> UNSURE = Set.of("field", "unplanned", "row", "countRows", "mean", "level");

	/** The shorter form of operations that have one where nothing is missing. */
	private static final Map<String, String> SHORT = Map.of("and", "both", "or", "either", "not", "opposite", "between",
			"within", "chosen", "has");

	PlanStep(String operation, List<Object> operands, boolean sure) {
		this(operation, operands, sure, 31 * operation.hashCode() + operands.hashCode());
	}

	static PlanStep constant(long value) {
		return new PlanStep(CONSTANT, List.of(value), !PlanMath.missing(value));
	}

	static PlanStep slot(int slot, boolean sure) {
		return new PlanStep(SLOT, List.of(slot), sure);
	}

	static PlanStep of(String operation, Object... operands) {
		List<Object> all = List.of(operands);
		boolean sure = SURE.contains(operation) || operation.equals("member") && sureMember(all)
				|| !UNSURE.contains(operation) && all.stream().allMatch(PlanStep::sure);
		return new PlanStep(sure ? SHORT.getOrDefault(operation, operation) : operation, all, sure);
	}

	@Override
	public int hashCode() {
		return this.hash;
	}

	private static boolean sure(Object operand) {
		return !(operand instanceof PlanStep step) || step.sure;
	}

	/** Whether those before are sure, or it always applies and is sure. */
	private static boolean sureMember(List<Object> operands) {
		return sure(operands.get(0)) || operands.get(1).equals(constant(PlanMath.YES)) && sure(operands.get(2));
	}

	/**
	 * A step that comes to texts.
	 *
	 * @param domain the text that each bit stands for; several bits may stand for one
	 */
	record Choice(List<String> domain, PlanStep step) {

		/** The bits that stand for a text. */
		long mask(String text) {
			long mask = 0;
			for (int i = 0; i < this.domain.size(); i++) {
				mask |= this.domain.get(i).equals(text) ? 1L << i : 0;
			}
			return mask;
		}

	}

}
