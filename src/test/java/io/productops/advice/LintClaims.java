package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what the linter says of all answers against the advice for some of them.
 */
final class LintClaims {

	private LintClaims() {
	}

	/**
	 * What the advice for these answers shows to be wrong.
	 * @param turn which of the findings about options is held against it; that takes
	 * another advice
	 */
	static List<String> refuted(Playbook playbook, Answers answers, List<LintFinding> findings, int turn) {
		Advice advice = AdviceEngine.withoutCounterfactuals(playbook, answers);
		Set<String> found = found(advice);
		List<String> wrong = new ArrayList<>();
		List<LintFinding> options = findings.stream()
			.filter((finding) -> finding.kind() == LintFinding.Kind.OPTION_WITHOUT_EFFECT)
			.toList();
		LintFinding option = options.get(turn % options.size());
		for (LintFinding finding : findings) {
			boolean refuted = switch (finding.kind()) {
				case RULE_NEVER_FIRES, LEVEL_NEVER_REACHED, STAGE_NEVER_REACHED -> found.contains(finding.id());
				case ALWAYS_TOGETHER -> found.contains(finding.id()) != found.contains(finding.others().get(0));
				case OPTION_WITHOUT_EFFECT -> finding == option && differs(playbook, answers, advice, finding);
				case QUESTION_UNREAD, WORSE_WHEN_BETTER, TEXT_WITHOUT_SOURCE -> false;
			};
			if (refuted) {
				wrong.add(finding.kind() + " " + finding.id() + " is refuted by ");
			}
		}
		return wrong;
	}

	/** Everything that fires, with its level, and the stage. */
	private static Set<String> found(Advice advice) {
		Set<String> found = new LinkedHashSet<>(advice.openings());
		Stream.of(advice.triggers(), advice.preconditions(), advice.notes(), advice.contradictions())
			.flatMap(List::stream)
			.forEach((finding) -> found.add(finding.id()));
		advice.flags().forEach((flag) -> {
			found.add(flag.id());
			found.add(flag.id() + "." + flag.severity());
		});
		advice.recommendations().forEach((item) -> found.add(item.id().replace("capacity:", "")));
		found.add(advice.stage().id());
		found.add(advice.stage().move());
		return found;
	}

	private static boolean differs(Playbook playbook, Answers answers, Advice advice, LintFinding finding) {
		String[] id = finding.id().split("\\.", 2);
		Object given = answers.get(id[0]);
		String other = finding.others().get(0).substring(finding.others().get(0).indexOf('.') + 1);
		Map<String, Object> changed = new LinkedHashMap<>();
		playbook.questions().forEach((question) -> changed.put(question.id(), answers.get(question.id())));
		if (id[1].equals(given)) {
			changed.put(id[0], other);
		}
		else if (given instanceof List<?> chosen && chosen.contains(id[1])) {
			List<Object> rest = new ArrayList<>(chosen);
			rest.remove(id[1]);
			boolean needed = rest.isEmpty() && playbook.question(id[0]).noneLabel() == null;
			changed.put(id[0], needed ? null : rest);
			if (needed && !playbook.question(id[0]).option(id[1]).orElseThrow().exclusive()) {
				return false;
			}
		}
		else {
			return false;
		}
		Advice without = AdviceEngine.withoutCounterfactuals(playbook,
				Answers.read(playbook.questions(), changed).answers());
		return !decided(advice).equals(decided(without));
	}

	/** An advice without the answers that it quotes. */
	private static List<Object> decided(Advice advice) {
		List<Object> decided = new ArrayList<>(found(advice));
		decided.add(advice.load());
		advice.stage().checks().forEach((check) -> decided.add(check.id() + check.met()));
		advice.principles().forEach((score) -> {
			decided.add(List.of(score.id(), String.valueOf(score.score()), score.capped(), score.thin()));
			score.components().forEach((part) -> decided.add(part.id() + part.score()));
		});
		advice.areas().forEach((area) -> decided.add(List.of(area.id(), area.need(), area.priority(), area.addOns())));
		decided.add(advice.systems());
		decided.add(String.valueOf(advice.pillar()));
		decided.add(advice.sizing());
		decided.add(advice.candidates());
		decided.add(advice.recheck());
		decided.add(advice.plan());
		advice.recommendations().forEach((item) -> decided.add(List.of(item.id(), item.absorbs(), item.firstStep())));
		return decided;
	}

}
