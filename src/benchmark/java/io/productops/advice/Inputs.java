package io.productops.advice;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Answers as somebody would decode them who writes the rules in Java: a missing number is
 * NaN, a choice has one bit for each chosen option, and a missing one has the sign only,
 * so that it has none of the options. Answers that the playbook requires are there.
 * <p>
 * Derived facts are worked out when they are first asked for, and kept until
 * {@link #forget}.
 */
final class Inputs {

	private static final long MISSING = Long.MIN_VALUE;

	static final long ONE_PERSON = option("existing_ops", "one_person");

	static final long TEAM = option("existing_ops", "team");

	static final long FEDERATED = option("existing_ops", "federated");

	static final long FIRST_HIRE = option("intent", "first_hire");

	static final long PRE_PMF = option("company_stage", "pre_pmf");

	static final long ACTIVE_CEO_CPO = option("exec_sponsor", "active_ceo_cpo");

	static final long PASSIVE_CPO = option("exec_sponsor", "passive_cpo");

	static final long MIDDLE_MANAGER = option("exec_sponsor", "middle_manager");

	static final long NO_SPONSOR = option("exec_sponsor", "none");

	static final long LEADER = option("build_capacity", "leader");

	static final long PM_PART_TIME = option("build_capacity", "pm_part_time");

	static final long OPS_PEOPLE = option("build_capacity", "existing_ops");

	static final long ANALYST_OR_CS = option("build_capacity", "analyst_or_cs");

	static final long NOBODY = option("build_capacity", "nobody");

	static final long OPPORTUNITY = option("inbound_kind", "opportunity");

	static final long NOT_YET = option("struggle_point", "not_yet");

	static final long INBOUND_QUESTIONS = option("pain_top", "inbound_questions");

	static final long INCONSISTENT_PRACTICE = option("pain_top", "inconsistent_practice");

	static final long LAUNCH_READINESS = option("pain_top", "launch_readiness");

	static final long INFORMAL_BREAKING = option("pain_top", "informal_breaking");

	static final long TRANSPARENCY = option("pain_top", "transparency");

	private static final long NO_TASKS = option("ops_tasks", "none");

	/** How the load is known. */
	static final int ANSWERED = 1;

	static final int ESTIMATED = 2;

	private static final int UNKNOWN = 3;

	private static final int LOAD = 1;

	private static final int MATURITY = 1 << 1;

	private static final int SIGNS = 1 << 2;

	private static final int EARLY = 1 << 3;

	private static final int SCALED = 1 << 4;

	private static final int LACKS_PMS = 1 << 5;

	private static final int FAST_GROWTH = 1 << 6;

	private static final int WOULD_HIRE = 1 << 7;

	private final double pmCount;

	private final double productTeams;

	private final double engineers;

	private final double growth;

	private final double opsShare;

	private final double conversations;

	private final double launchFailures;

	private final double processHours;

	private final double questionLoad;

	private final double knowWhatToDo;

	private final double consistency;

	private final double skillGap;

	/** One for each row. */
	private final double[] maturities;

	private final long existingOps;

	private final long intent;

	private final long companyStage;

	private final long sponsor;

	private final long builder;

	private final long inboundKind;

	private final long struggle;

	private final long pains;

	private final long tasks;

	/** Which facts are worked out. */
	private int known;

	/** Which of those that are true or false are true. */
	private int truths;

	private double load;

	private int loadBasis;

	private double maturity;

	private int signsFired;

	private int signsPossible;

	Inputs(Answers answers) {
		this.pmCount = number(answers.get("pm_count"));
		this.productTeams = number(answers.get("product_teams"));
		this.engineers = number(answers.get("engineers"));
		this.growth = number(answers.get("growth_12m_pct"));
		this.opsShare = number(answers.get("pm_ops_pct"));
		this.conversations = number(answers.get("pm_customer_convos"));
		this.launchFailures = number(answers.get("launch_failures"));
		this.processHours = number(answers.get("process_hours"));
		this.questionLoad = number(answers.get("revenue_q_load"));
		this.knowWhatToDo = number(answers.get("know_what_to_do"));
		this.consistency = number(answers.get("consistency"));
		this.skillGap = number(answers.get("pm_skill_gap"));
		this.maturities = rows(answers, "area_maturity");
		this.existingOps = choice(answers, "existing_ops");
		this.intent = choice(answers, "intent");
		this.companyStage = choice(answers, "company_stage");
		this.sponsor = choice(answers, "exec_sponsor");
		this.builder = choice(answers, "build_capacity");
		this.inboundKind = choice(answers, "inbound_kind");
		this.struggle = choice(answers, "struggle_point");
		this.pains = choice(answers, "pain_top");
		this.tasks = choice(answers, "ops_tasks");
	}

	private static double number(@Nullable Object answer) {
		return (answer instanceof Number number) ? number.doubleValue() : Double.NaN;
	}

	private static double[] rows(Answers answers, String question) {
		Map<?, ?> cells = (answers.get(question) instanceof Map<?, ?> given) ? given : Map.of();
		return BuiltIn.PLAYBOOK.question(question)
			.rows()
			.stream()
			.mapToDouble((row) -> number(cells.get(row.id())))
			.toArray();
	}

	private static long choice(Answers answers, String question) {
		Object answer = answers.get(question);
		if (answer == null) {
			return MISSING;
		}
		long chosen = 0;
		for (Object option : (answer instanceof Collection<?> several) ? several : List.of(answer)) {
			chosen |= option(question, (String) option);
		}
		return chosen;
	}

	private static long option(String question, String option) {
		List<String> options = BuiltIn.PLAYBOOK.question(question).options().stream().map(Question.Option::id).toList();
		if (!options.contains(option)) {
			throw new IllegalArgumentException("No option " + option + " of " + question);
		}
		return 1L << options.indexOf(option);
	}

	/** Begins anew: every fact has yet to be worked out. */
	void forget() {
		this.known = 0;
		this.truths = 0;
	}

	private boolean knows(int fact) {
		return (this.known & fact) != 0;
	}

	private boolean keep(int fact, boolean truth) {
		this.known |= fact;
		this.truths |= truth ? fact : 0;
		return truth;
	}

	private boolean kept(int fact) {
		return (this.truths & fact) != 0;
	}

	// The answers

	double pmCount() {
		return this.pmCount;
	}

	double productTeams() {
		return this.productTeams;
	}

	double growth() {
		return this.growth;
	}

	double conversations() {
		return this.conversations;
	}

	double launchFailures() {
		return this.launchFailures;
	}

	double processHours() {
		return this.processHours;
	}

	double questionLoad() {
		return this.questionLoad;
	}

	double knowWhatToDo() {
		return this.knowWhatToDo;
	}

	double consistency() {
		return this.consistency;
	}

	double skillGap() {
		return this.skillGap;
	}

	long existingOps() {
		return this.existingOps;
	}

	long sponsor() {
		return this.sponsor;
	}

	long builder() {
		return this.builder;
	}

	long inboundKind() {
		return this.inboundKind;
	}

	/** Whether the struggle has begun. */
	boolean struggling() {
		return this.struggle >= 0 && this.struggle != NOT_YET;
	}

	/** Whether a pain is named. */
	boolean hurts(long pain) {
		return (this.pains & pain) != 0;
	}

	// Facts that are as quickly worked out as looked up

	boolean dedicated() {
		return (this.existingOps & (ONE_PERSON | TEAM | FEDERATED)) != 0;
	}

	boolean planned() {
		return !dedicated() && this.intent == FIRST_HIRE;
	}

	boolean loadKnown() {
		return loadBasis() != UNKNOWN;
	}

	// Facts that are kept

	double load() {
		if (!knows(LOAD)) {
			workOutLoad();
		}
		return this.load;
	}

	int loadBasis() {
		if (!knows(LOAD)) {
			workOutLoad();
		}
		return this.loadBasis;
	}

	private void workOutLoad() {
		this.known |= LOAD;
		if (this.pmCount == 0) {
			this.load = 0;
			this.loadBasis = ANSWERED;
		}
		else if (!Double.isNaN(this.opsShare)) {
			this.load = this.opsShare;
			this.loadBasis = ANSWERED;
		}
		else if (this.tasks >= 0) {
			this.load = 5 * Long.bitCount(this.tasks & ~NO_TASKS);
			this.loadBasis = ESTIMATED;
		}
		else {
			this.load = 0;
			this.loadBasis = UNKNOWN;
		}
	}

	/** The mean of the rows that are answered; NaN without any. */
	double maturity() {
		if (!knows(MATURITY)) {
			this.known |= MATURITY;
			double sum = 0;
			int answered = 0;
			for (double cell : this.maturities) {
				if (!Double.isNaN(cell)) {
					sum += cell;
					answered++;
				}
			}
			this.maturity = sum / answered;
		}
		return this.maturity;
	}

	boolean early() {
		return knows(EARLY) ? kept(EARLY)
				: keep(EARLY, this.pmCount <= 3 || this.companyStage == PRE_PMF && this.pmCount < 12);
	}

	boolean scaled() {
		return knows(SCALED) ? kept(SCALED)
				: keep(SCALED, this.pmCount >= 7 || this.productTeams >= 8 || this.engineers + this.pmCount >= 100);
	}

	boolean lacksPms() {
		return knows(LACKS_PMS) ? kept(LACKS_PMS)
				: keep(LACKS_PMS, this.pmCount == 0 || this.productTeams >= 6 && this.productTeams >= 3 * this.pmCount
						|| this.engineers >= 40 && this.engineers >= 20 * this.pmCount);
	}

	boolean fastGrowth() {
		return knows(FAST_GROWTH) ? kept(FAST_GROWTH)
				: keep(FAST_GROWTH, !early() && !scaled() && this.engineers >= 50 && this.growth >= 50);
	}

	boolean wouldHire() {
		return knows(WOULD_HIRE) ? kept(WOULD_HIRE)
				: keep(WOULD_HIRE, !dedicated() && (scaled() && !early() && signsFired() >= 2 && load() >= 20
						|| fastGrowth() && signsFired() >= 3 && load() >= 30));
	}

	int signsFired() {
		if (!knows(SIGNS)) {
			workOutSigns();
		}
		return this.signsFired;
	}

	/** With those that a missing answer leaves open. */
	int signsPossible() {
		if (!knows(SIGNS)) {
			workOutSigns();
		}
		return this.signsPossible;
	}

	private void workOutSigns() {
		this.known |= SIGNS;
		this.signsFired = 0;
		this.signsPossible = 0;
		boolean welcome = welcomeQuestions();
		count(!welcome && questions(), !welcome && mayBeQuestions());
		count(differences(), mayBeDifferences());
		count(unreadyLaunches(), mayBeUnreadyLaunches());
		boolean shrinking = this.growth < 0;
		count(!shrinking && outgrown(), !shrinking && mayBeOutgrown());
		count(helplessness(), mayBeHelplessness());
	}

	private void count(boolean fires, boolean mayFire) {
		this.signsFired += fires ? 1 : 0;
		this.signsPossible += mayFire ? 1 : 0;
	}

	// The signs, and whether they may be there: what is missing counts as if it spoke for
	// them, which the comparisons turned round do for a missing number

	boolean questions() {
		return this.questionLoad >= 3 || this.questionLoad >= 2 && hurts(INBOUND_QUESTIONS);
	}

	private boolean mayBeQuestions() {
		return !(this.questionLoad < 3) || !(this.questionLoad < 2) && mayHurt(INBOUND_QUESTIONS);
	}

	boolean welcomeQuestions() {
		return this.inboundKind == OPPORTUNITY && this.conversations >= 4;
	}

	boolean differences() {
		return this.productTeams >= 2
				&& (this.consistency <= 1 || this.consistency <= 2 && hurts(INCONSISTENT_PRACTICE));
	}

	private boolean mayBeDifferences() {
		return this.productTeams >= 2
				&& (!(this.consistency > 1) || !(this.consistency > 2) && mayHurt(INCONSISTENT_PRACTICE));
	}

	boolean unreadyLaunches() {
		return this.launchFailures >= 2 || this.launchFailures >= 1 && hurts(LAUNCH_READINESS);
	}

	private boolean mayBeUnreadyLaunches() {
		return !(this.launchFailures < 2) || !(this.launchFailures < 1) && mayHurt(LAUNCH_READINESS);
	}

	boolean outgrown() {
		return this.growth >= 50 || this.growth >= 25 && struggling()
				|| hurts(INFORMAL_BREAKING) && (this.growth >= 25 || struggling());
	}

	private boolean mayBeOutgrown() {
		boolean struggling = this.struggle != NOT_YET;
		return !(this.growth < 50) || !(this.growth < 25) && struggling
				|| mayHurt(INFORMAL_BREAKING) && (!(this.growth < 25) || struggling);
	}

	boolean helplessness() {
		return this.knowWhatToDo <= 1 || this.knowWhatToDo <= 2 && hurts(TRANSPARENCY);
	}

	private boolean mayBeHelplessness() {
		return !(this.knowWhatToDo > 1) || !(this.knowWhatToDo > 2) && mayHurt(TRANSPARENCY);
	}

	private boolean mayHurt(long pain) {
		return this.pains < 0 || hurts(pain);
	}

}
