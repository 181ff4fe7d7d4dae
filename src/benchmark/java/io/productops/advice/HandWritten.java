package io.productops.advice;

/**
 * The conditions written in Java.
 */
final class HandWritten implements Contestant {

	private final Inputs[] decoded = MeasuredAnswers.SETS.stream().map(Inputs::new).toArray(Inputs[]::new);

	@Override
	public long holding(int set) {
		Inputs inputs = this.decoded[set];
		inputs.forget();
		return asked(inputs) | facts(inputs) | reasons(inputs) | signs(inputs);
	}

	/** Which questions are asked. */
	private static long asked(Inputs in) {
		boolean dedicated = in.dedicated();
		boolean several = in.pmCount() > 3 || dedicated;
		boolean concerned = dedicated || in.planned();
		return bit(0, dedicated) | bit(1, dedicated) | bit(2, several) | bit(3, concerned) | bit(4, concerned)
				| bit(5, several) | bit(6, several) | bit(7, several);
	}

	private static long facts(Inputs in) {
		return bit(8, in.pmCount() == 0) | bit(9, in.existingOps() == Inputs.ONE_PERSON)
				| bit(10, in.pmCount() > 0 && in.loadKnown())
				| bit(11, in.pmCount() > 0 && in.loadBasis() == Inputs.ANSWERED)
				| bit(12, in.pmCount() > 0 && in.loadBasis() == Inputs.ESTIMATED)
				| bit(13, in.builder() == Inputs.LEADER) | bit(14, in.builder() == Inputs.PM_PART_TIME)
				| bit(15, in.builder() == Inputs.OPS_PEOPLE) | bit(16, in.builder() == Inputs.ANALYST_OR_CS)
				| bit(17, in.builder() == Inputs.NOBODY) | bit(18, in.dedicated()) | bit(19, in.maturity() >= 3)
				| bit(20, in.maturity() >= 2) | bit(21, in.maturity() >= 1) | bit(22, in.maturity() >= 0)
				| bit(23, in.sponsor() == Inputs.ACTIVE_CEO_CPO) | bit(24, in.sponsor() == Inputs.PASSIVE_CPO)
				| bit(25, in.sponsor() == Inputs.MIDDLE_MANAGER) | bit(26, in.sponsor() == Inputs.NO_SPONSOR)
				| bit(27, in.existingOps() == Inputs.FEDERATED) | bit(28, in.existingOps() == Inputs.TEAM)
				| bit(29, in.existingOps() == Inputs.ONE_PERSON);
	}

	private static long reasons(Inputs in) {
		return bit(30, in.pmCount() == 0) | bit(31, in.pmCount() <= 3) | bit(32, in.early())
				| bit(33, in.signsPossible() > in.signsFired() || !in.loadKnown()) | bit(34, in.scaled())
				| bit(35, in.wouldHire() && in.lacksPms()) | bit(36, in.wouldHire() && in.skillGap() >= 3)
				| bit(37, in.wouldHire() && in.growth() <= -20) | bit(38, in.wouldHire() && in.processHours() >= 8)
				| bit(39, in.early() && in.pmCount() <= 3) | bit(40, in.early()) | bit(41, in.fastGrowth())
				| bit(42, !in.scaled()) | bit(43, !in.loadKnown()) | bit(44, in.load() < 20) | bit(45, in.fastGrowth())
				| bit(46, in.pmCount() >= 25) | bit(47, in.pmCount() <= 3) | bit(48, in.early())
				| bit(49, in.pmCount() <= 3) | bit(50, in.early());
	}

	/** The signs of strain, and what the stage makes of them. */
	private static long signs(Inputs in) {
		return bit(51, in.questions()) | bit(52, in.welcomeQuestions()) | bit(53, in.differences())
				| bit(54, in.unreadyLaunches()) | bit(55, in.outgrown()) | bit(56, in.growth() < 0)
				| bit(57, in.helplessness()) | bit(58, in.early() && (in.signsFired() >= 2 || in.load() >= 30))
				| bit(59, in.early());
	}

	private static long bit(int condition, boolean holds) {
		return holds ? 1L << condition : 0;
	}

}
