package io.productops.advice;

import java.util.UUID;

import org.drools.model.AlphaIndex;
import org.drools.model.DSL;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;

/**
 * Each condition as a rule, in the model that Drools makes of DRL.
 */
final class DroolsModel {

	static final String HELD = "held";

	private static final String PACKAGE = DroolsModel.class.getPackageName();

	// Answers whose options are found by hashing

	private static final int EXISTING_OPS = 0;

	private static final int SPONSOR = 1;

	private static final int BUILDER = 2;

	// Tests that several rules share

	private static final Test DEDICATED = test(Inputs::dedicated);

	private static final Test SEVERAL_PMS_OR_DEDICATED = test((in) -> in.pmCount() > 3 || in.dedicated());

	private static final Test DEDICATED_OR_PLANNED = test((in) -> in.dedicated() || in.planned());

	private static final Test NO_PMS = test((in) -> in.pmCount() == 0);

	private static final Test PMS = test((in) -> in.pmCount() > 0);

	private static final Test FEW_PMS = test((in) -> in.pmCount() <= 3);

	private static final Test EARLY = test(Inputs::early);

	private static final Test WOULD_HIRE = test(Inputs::wouldHire);

	private static final Test FAST_GROWTH = test(Inputs::fastGrowth);

	private static final Test ONE_PERSON = option(EXISTING_OPS, Inputs::existingOps, Inputs.ONE_PERSON);

	private final ModelImpl model = new ModelImpl();

	private final Global<Held> held = DSL.globalOf(Held.class, PACKAGE, HELD);

	private final Variable<Inputs> inputs = DSL.declarationOf(Inputs.class);

	Model conditions() {
		this.model.addGlobal(this.held);
		asked();
		facts();
		reasons();
		signs();
		return this.model;
	}

	/** Which questions are asked. */
	private void asked() {
		when(DEDICATED);
		when(DEDICATED);
		when(SEVERAL_PMS_OR_DEDICATED);
		when(DEDICATED_OR_PLANNED);
		when(DEDICATED_OR_PLANNED);
		when(SEVERAL_PMS_OR_DEDICATED);
		when(SEVERAL_PMS_OR_DEDICATED);
		when(SEVERAL_PMS_OR_DEDICATED);
	}

	private void facts() {
		when(NO_PMS);
		when(ONE_PERSON);
		when(PMS, test(Inputs::loadKnown));
		when(PMS, test((in) -> in.loadBasis() == Inputs.ANSWERED));
		when(PMS, test((in) -> in.loadBasis() == Inputs.ESTIMATED));
		when(option(BUILDER, Inputs::builder, Inputs.LEADER));
		when(option(BUILDER, Inputs::builder, Inputs.PM_PART_TIME));
		when(option(BUILDER, Inputs::builder, Inputs.OPS_PEOPLE));
		when(option(BUILDER, Inputs::builder, Inputs.ANALYST_OR_CS));
		when(option(BUILDER, Inputs::builder, Inputs.NOBODY));
		when(DEDICATED);
		when(test((in) -> in.maturity() >= 3));
		when(test((in) -> in.maturity() >= 2));
		when(test((in) -> in.maturity() >= 1));
		when(test((in) -> in.maturity() >= 0));
		when(option(SPONSOR, Inputs::sponsor, Inputs.ACTIVE_CEO_CPO));
		when(option(SPONSOR, Inputs::sponsor, Inputs.PASSIVE_CPO));
		when(option(SPONSOR, Inputs::sponsor, Inputs.MIDDLE_MANAGER));
		when(option(SPONSOR, Inputs::sponsor, Inputs.NO_SPONSOR));
		when(option(EXISTING_OPS, Inputs::existingOps, Inputs.FEDERATED));
		when(option(EXISTING_OPS, Inputs::existingOps, Inputs.TEAM));
		when(ONE_PERSON);
	}

	private void reasons() {
		when(NO_PMS);
		when(FEW_PMS);
		when(EARLY);
		when(test((in) -> in.signsPossible() > in.signsFired() || !in.loadKnown()));
		when(test(Inputs::scaled));
		when(WOULD_HIRE, test(Inputs::lacksPms));
		when(WOULD_HIRE, test((in) -> in.skillGap() >= 3));
		when(WOULD_HIRE, test((in) -> in.growth() <= -20));
		when(WOULD_HIRE, test((in) -> in.processHours() >= 8));
		when(EARLY, FEW_PMS);
		when(EARLY);
		when(FAST_GROWTH);
		when(test((in) -> !in.scaled()));
		when(test((in) -> !in.loadKnown()));
		when(test((in) -> in.load() < 20));
		when(FAST_GROWTH);
		when(test((in) -> in.pmCount() >= 25));
		when(FEW_PMS);
		when(EARLY);
		when(FEW_PMS);
		when(EARLY);
	}

	/** The signs of strain, and what the stage makes of them. */
	private void signs() {
		when(test((in) -> in.questionLoad() >= 3 || in.questionLoad() >= 2 && in.hurts(Inputs.INBOUND_QUESTIONS)));
		when(test((in) -> in.inboundKind() == Inputs.OPPORTUNITY), test((in) -> in.conversations() >= 4));
		when(test((in) -> in.productTeams() >= 2),
				test((in) -> in.consistency() <= 1 || in.consistency() <= 2 && in.hurts(Inputs.INCONSISTENT_PRACTICE)));
		when(test((in) -> in.launchFailures() >= 2 || in.launchFailures() >= 1 && in.hurts(Inputs.LAUNCH_READINESS)));
		when(test((in) -> in.growth() >= 50 || in.growth() >= 25 && in.struggling()
				|| in.hurts(Inputs.INFORMAL_BREAKING) && (in.growth() >= 25 || in.struggling())));
		when(test((in) -> in.growth() < 0));
		when(test((in) -> in.knowWhatToDo() <= 1 || in.knowWhatToDo() <= 2 && in.hurts(Inputs.TRANSPARENCY)));
		when(EARLY, test((in) -> in.signsFired() >= 2 || in.load() >= 30));
		when(EARLY);
	}

	/** Adds the next rule: all tests have to pass. */
	private void when(Test... tests) {
		int condition = this.model.getRules().size();
		PatternDef<Inputs> pattern = PatternDSL.pattern(this.inputs);
		for (Test test : tests) {
			pattern.expr(test.id(), test.passes(), test.index());
		}
		this.model.addRule(PatternDSL.rule(PACKAGE, "condition " + condition)
			.build(pattern, DSL.on(this.held).execute((held) -> held.add(condition))));
	}

	private static Test test(Predicate1<Inputs> passes) {
		return new Test(UUID.randomUUID().toString(), passes, null);
	}

	private static Test option(int place, Function1<Inputs, Long> answer, long option) {
		return new Test(UUID.randomUUID().toString(), (inputs) -> answer.apply(inputs) == option,
				PatternDSL.alphaIndexedBy(Long.class, Index.ConstraintType.EQUAL, place, answer, option));
	}

	/**
	 * @param id by which Drools tells whether rules can share it
	 */
	private record Test(String id, Predicate1<Inputs> passes, @Nullable AlphaIndex<Inputs, Long> index) {
	}

}
