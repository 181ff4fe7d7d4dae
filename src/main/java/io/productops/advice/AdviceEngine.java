package io.productops.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.productops.advice.Advice.Change;
import io.productops.advice.Advice.Confidence;
import io.productops.advice.Advice.Flip;
import io.productops.advice.Advice.Load;
import io.productops.advice.Advice.Ownership;
import io.productops.advice.Advice.Plan;
import io.productops.advice.Advice.Stage;
import io.productops.advice.PlaybookDocument.Activity;
import io.productops.advice.PlaybookDocument.OwnershipModel;
import io.productops.advice.PlaybookDocument.StageLevel;
import io.productops.advice.Question.Option;
import org.jspecify.annotations.Nullable;

/**
 * Turns answers into advice: the same answers and the same playbook always give the same
 * advice.
 */
public final class AdviceEngine {

	private final Playbook playbook;

	private final PlaybookDocument document;

	private final Model model;

	private final Rules rules;

	private final Evaluation evaluation;

	private AdviceEngine(Playbook playbook, Evaluation evaluation) {
		this.playbook = playbook;
		this.document = playbook.document();
		this.model = playbook.model();
		this.rules = this.model.rules;
		this.evaluation = evaluation;
	}

	/**
	 * The advice for these answers. Answers to questions that are not asked are left out
	 * before anything is evaluated.
	 * @throws IllegalArgumentException when an answer is missing that the playbook
	 * requires
	 */
	public static Advice advise(Playbook playbook, Answers answers) {
		return engine(playbook, answers).advise(true, true);
	}

	/** The advice without {@code flips} and {@code clearedBy}, for measurements. */
	static Advice withoutCounterfactuals(Playbook playbook, Answers answers) {
		return engine(playbook, answers).advise(false, false);
	}

	/**
	 * The advice without {@code clearedBy}, which costs most, for many sets of answers.
	 */
	static Advice withoutClearing(Playbook playbook, Answers answers) {
		return engine(playbook, answers).advise(true, false);
	}

	/**
	 * What the playbook decides about these answers, without words, evidence and what
	 * would change it: a small part of the work of {@link #advise}, for many sets of
	 * answers. It decides the same.
	 * @throws IllegalArgumentException when an answer is missing that the playbook
	 * requires
	 */
	public static Verdict verdict(Playbook playbook, Answers answers) {
		return verdict(playbook, answers, playbook.plan().sheet());
	}

	/**
	 * The verdicts on many sets of answers, in their order, as parallel as the stream is.
	 * It holds no more of them than the stream does.
	 * @throws IllegalArgumentException when an answer is missing that the playbook
	 * requires
	 */
	public static Stream<Verdict> verdicts(Playbook playbook, Stream<Answers> answers) {
		ThreadLocal<Sheet> sheets = ThreadLocal.withInitial(playbook.plan()::sheet);
		return answers.map((each) -> verdict(playbook, each, sheets.get()));
	}

	private static Verdict verdict(Playbook playbook, Answers answers, Sheet sheet) {
		complete(playbook, answers);
		return playbook.plan().verdict(sheet.read(answers));
	}

	/**
	 * What would have kept a recommendation from being made: ways to answer differently
	 * what an organisation can change and what speaks for it. Where no single answer
	 * would, two together; an empty list where neither does within some hundred trials.
	 * @param recommendation the id of one that these answers bring about
	 * @return at most five alternatives; the changes of one are made together
	 */
	public static List<List<Change>> clearing(Playbook playbook, Answers answers, String recommendation) {
		return new Overturning(playbook, engine(playbook, answers).evaluation).of(recommendation);
	}

	/** How urgent a problem area of the playbook is by these answers, and why. */
	public static AreaPriority priority(Playbook playbook, Answers answers, String area) {
		Evaluation evaluation = engine(playbook, answers).evaluation;
		AreaRanking.Rank rank = AreaReport.ranking(playbook.model(), evaluation)
			.ranks()
			.stream()
			.filter((each) -> playbook.model().rules.areas().get(each.area()).area().id().equals(area))
			.findFirst()
			.orElseThrow();
		AreaNeed need = (AreaNeed) evaluation.slot(playbook.model().rules.areas().get(rank.area()).need());
		return playbook.document().areas().parts(need.need(), rank.maturity(), rank.linked());
	}

	/** The stage alone. */
	static String stage(Playbook playbook, Answers answers) {
		AdviceEngine engine = engine(playbook, answers);
		return (String) engine.evaluation.slot(engine.rules.corrected());
	}

	private static void complete(Playbook playbook, Answers answers) {
		for (Question question : playbook.questions()) {
			if (question.required() && !answers.has(question.id())) {
				throw new IllegalArgumentException("No answer to " + question.id());
			}
		}
	}

	private static AdviceEngine engine(Playbook playbook, Answers answers) {
		complete(playbook, answers);
		return new AdviceEngine(playbook, playbook.model().evaluate(answers).cleaned());
	}

	private Advice advise(boolean flipping, boolean clearing) {
		List<Flip> flips = flipping ? new Flips(this.model, this.evaluation).find() : List.of();
		Findings findings = new Findings(this.playbook, this.evaluation);
		StageReport stages = new StageReport(this.playbook, this.evaluation, flips);
		Stage stage = stages.stage();
		AreaReport areas = new AreaReport(this.playbook, this.evaluation);
		List<Advice.PrincipleScore> scores = new Scores(this.playbook, this.evaluation).all();
		List<Advice.Finding> contradictions = findings.found(this.rules.contradictions());
		return new Advice(this.playbook.ref(), findings.openings(), stage, load(),
				findings.found(this.rules.triggers()), findings.found(this.rules.preconditions()),
				findings.flags(clearing), findings.quiet(), findings.found(this.rules.notes()), contradictions, scores,
				areas.all(), areas.systems(), areas.pillar(), stages.sizing(), candidates(),
				lines(this.rules.recheck(), Integer.MAX_VALUE),
				new Recommendations(this.playbook, this.evaluation, findings, scores).all(), ownership(), plan(), flips,
				findings.notEvaluated(), confidence(stage.provisional() || !contradictions.isEmpty()));
	}

	private Load load() {
		Num percent = (Num) this.evaluation.slot(this.rules.load());
		return new Load(Num.rounded(percent.value()), (String) this.evaluation.slot(this.rules.loadBasis()));
	}

	/** What nobody in particular answers for: the options that were not chosen. */
	private List<String> candidates() {
		String id = this.document.candidatesQuestion();
		if (id == null || !this.evaluation.answered(this.model.place(id))) {
			return List.of();
		}
		List<?> chosen = (List<?>) this.evaluation.answer(this.model.place(id));
		return this.playbook.question(id)
			.options()
			.stream()
			.filter((option) -> !option.exclusive())
			.map(Option::id)
			.filter((option) -> !chosen.contains(option))
			.toList();
	}

	private List<Ownership> ownership() {
		OwnershipModel ownership = this.document.ownership();
		Object grid = (ownership.question() != null) ? this.evaluation.answer(this.model.place(ownership.question()))
				: Map.of();
		List<Ownership> rows = new ArrayList<>();
		for (Activity activity : ownership.activities()) {
			@Nullable String answered = (activity.gridRow() != null && grid instanceof Map<?, ?> answers)
					? (String) answers.get(activity.gridRow()) : null;
			rows.add(new Ownership(activity.id(), activity.decides(), activity.runs(), activity.productOps(),
					activity.never(), answered, answered != null && ownership.contested().contains(answered)));
		}
		return rows;
	}

	private Plan plan() {
		int most = this.document.plan().most();
		return new Plan(lines(this.rules.days30(), most), lines(this.rules.days60(), most),
				lines(this.rules.days90(), most));
	}

	private List<String> lines(List<Rules.Text> texts, int most) {
		List<String> lines = new ArrayList<>();
		for (Rules.Text text : texts) {
			if (lines.size() < most && (text.when() == null || Term.holds(text.when(), this.evaluation))) {
				String line = this.playbook.texts().line(text.line(), this.evaluation);
				if (line != null) {
					lines.add(line);
				}
			}
		}
		return lines;
	}

	private Confidence confidence(boolean provisional) {
		long consulted = this.model.consulted();
		int asked = 0;
		int answered = 0;
		for (int i = 0; i < this.model.questions().size(); i++) {
			if ((consulted & (1L << i)) != 0 && this.evaluation.visible(i)) {
				asked++;
				answered += this.evaluation.answered(i) ? 1 : 0;
			}
		}
		int percent = (asked == 0) ? 100 : (200 * answered + asked) / (2 * asked);
		return new Confidence(percent, provisional || percent < this.document.provisionalBelow());
	}

	/** The level of a stage. */
	static StageLevel level(PlaybookDocument document, String stage) {
		return document.stage().levels().stream().filter((level) -> level.id().equals(stage)).findFirst().orElseThrow();
	}

}
