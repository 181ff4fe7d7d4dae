package io.productops.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Says what looks odd in a playbook that has no fault: rules that never fire, options
 * that decide nothing, texts without a source. It asks; a finding can be meant.
 * <p>
 * What is said of all answers is decided for all of them: thresholds divide numbers into
 * ranges, options are finite, no answer is an answer of its own, and only questions that
 * are asked count. All answers are divided into parts until what is looked for happens
 * for sure in one of them, or can in none. Where that takes more than
 * {@value #MOST_PARTS} parts, it is tried with the same {@value #TRIED} sets of answers
 * every time, and the finding says that it was only tried.
 */
public final class PlaybookLinter {

	/** The most parts that one search divides all answers into. */
	static final int MOST_PARTS = 40_000;

	/** How many sets of answers are tried, beside those that searches come across. */
	static final int TRIED = 1_200;

	private static final Comparator<LintFinding> ORDER = Comparator.comparing(LintFinding::kind)
		.thenComparingInt(LintFinding::line)
		.thenComparing(LintFinding::id);

	private PlaybookLinter() {
	}

	/**
	 * Everything that looks odd.
	 * @return by kind, then in the order of the text; the same for the same text in every
	 * run
	 */
	public static List<LintFinding> lint(Playbook playbook) {
		return lint(playbook, () -> false);
	}

	/**
	 * Everything that looks odd, unless somebody no longer wants to know.
	 * @param cancelled is asked many times a second and says when to stop
	 * @return by kind, then in the order of the text; the same for the same text in every
	 * run
	 * @throws java.util.concurrent.CancellationException when it was cancelled
	 */
	public static List<LintFinding> lint(Playbook playbook, BooleanSupplier cancelled) {
		Lint lint = new Lint(playbook, cancelled);
		List<LintFinding> findings = new ArrayList<>(new NeverCheck(lint).check());
		findings.addAll(new TogetherCheck(lint).check());
		Effects effects = new Effects(lint);
		UnreadCheck unread = new UnreadCheck(lint, effects);
		findings.addAll(unread.check());
		findings.addAll(new OptionCheck(lint, effects).check(Set.copyOf(unread.found())));
		findings.addAll(new WorseCheck(lint).check());
		findings.addAll(new SourceCheck(lint).check());
		findings.sort(ORDER);
		return List.copyOf(findings);
	}

}
