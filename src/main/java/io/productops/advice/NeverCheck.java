package io.productops.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.productops.advice.Happening.Rival;
import io.productops.advice.LintFinding.Kind;

/**
 * Finds what never happens: rules that never fire, levels that never decide, stages that
 * are never reached.
 */
final class NeverCheck {

	private final Lint lint;

	private final Set<String> silent = new HashSet<>();

	NeverCheck(Lint lint) {
		this.lint = lint;
	}

	List<LintFinding> check() {
		List<LintFinding> findings = new ArrayList<>();
		for (Happening happening : new Happenings(this.lint.playbook()).gather()) {
			if (!implied(happening) && this.lint.samples().sets().stream().noneMatch((set) -> happening.happens(set))) {
				search(happening, findings);
			}
		}
		return findings;
	}

	/** A level of a rule that never fires, or a row of a stage that is never reached. */
	private boolean implied(Happening happening) {
		return switch (happening.kind()) {
			case LEVEL_NEVER_REACHED -> this.silent.contains(happening.id().split("\\.")[0]);
			default -> happening.part() instanceof PlaybookDocument.StageRow row && this.silent.contains(row.stage())
					|| happening.part() instanceof PlaybookDocument.StageCorrection correction
							&& this.silent.contains(correction.stage());
		};
	}

	private void search(Happening happening, List<LintFinding> findings) {
		boolean sampled = false;
		for (Condition way : happening.ways()) {
			Search.Result result = this.lint.search().find(way);
			if (result.found() != null) {
				this.lint.samples().add(result.found());
				return;
			}
			sampled |= !result.complete();
		}
		this.silent.add(happening.id());
		if (!sampled && happening.kind() == Kind.STAGE_NEVER_REACHED) {
			this.lint.search().exclude(happening.id());
		}
		findings.add(sampled ? tried(happening) : decided(happening));
	}

	private LintFinding tried(Happening happening) {
		return this.lint.finding(happening.kind(), happening.id(), happening.part(),
				happening.what() + " " + never(happening) + " with any of the " + this.lint.samples().sets().size()
						+ " sets of answers that were tried; there are too many to try them all.",
				true, ids(happening.before()));
	}

	private static String never(Happening happening) {
		return (happening.kind() == Kind.STAGE_NEVER_REACHED) ? "was not reached" : "did not come into play";
	}

	private LintFinding decided(Happening happening) {
		if (happening.kind() == Kind.STAGE_NEVER_REACHED) {
			return finding(happening, "can never be reached: no row that gives it is ever the first to hold, and no "
					+ "correction leads to it.", List.of());
		}
		if (impossible(happening.own())) {
			return finding(happening, "never comes into play: no answers meet its condition.", List.of());
		}
		if (impossible(happening.undropped())) {
			return finding(happening, "never comes into play: whenever its condition holds, so does its “unless”.",
					List.of());
		}
		List<Rival> culprits = happening.before()
			.stream()
			.filter((rival) -> impossible(happening.undropped().and(rival.condition().not())))
			.toList();
		List<String> others = ids(culprits.isEmpty() ? happening.before() : culprits);
		return finding(happening,
				others.isEmpty()
						? "never comes into play: the stages that it would change are never there when it holds."
						: "never comes into play: whenever it holds, " + Lint.either(others) + " comes first.",
				others);
	}

	private boolean impossible(Condition condition) {
		return this.lint.samples().sets().stream().noneMatch(condition.holds())
				&& this.lint.search().excludes(condition);
	}

	private LintFinding finding(Happening happening, String why, List<String> others) {
		return this.lint.finding(happening.kind(), happening.id(), happening.part(), happening.what() + " " + why,
				false, others);
	}

	private static List<String> ids(List<Rival> rivals) {
		return rivals.stream().map(Rival::id).toList();
	}

}
