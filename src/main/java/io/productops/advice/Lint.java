package io.productops.advice;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What the checks of one linting share.
 */
final class Lint {

	private final Playbook playbook;

	private final Decided decided;

	private final Samples samples;

	private final Search search;

	private final BooleanSupplier cancelled;

	Lint(Playbook playbook, BooleanSupplier cancelled) {
		this.playbook = playbook;
		this.decided = new Decided(playbook);
		this.samples = new Samples(playbook.model(), this.decided, cancelled);
		this.search = new Search(playbook.model(), cancelled);
		this.cancelled = cancelled;
	}

	Playbook playbook() {
		return this.playbook;
	}

	Model model() {
		return this.playbook.model();
	}

	Decided decided() {
		return this.decided;
	}

	Samples samples() {
		return this.samples;
	}

	Search search() {
		return this.search;
	}

	void stopIfCancelled() {
		Search.stopIf(this.cancelled);
	}

	LintFinding finding(LintFinding.Kind kind, String id, Object part, String why, boolean sampled,
			List<String> others) {
		return new LintFinding(kind, id, why, this.playbook.lines().of(part), sampled, List.copyOf(others));
	}

	/** Some ids as a choice. */
	static String either(List<String> ids) {
		return list(ids, " or ");
	}

	/** Some ids together. */
	static String all(List<String> ids) {
		return list(ids, " and ");
	}

	private static String list(List<String> ids, String last) {
		int end = ids.size() - 1;
		return (end < 1) ? String.join("", ids) : String.join(", ", ids.subList(0, end)) + last + ids.get(end);
	}

}
