package io.productops.impact;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.productops.advice.Advice;
import io.productops.advice.AdviceEngine;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.Question;
import io.productops.advice.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What two playbooks decide about the same answers.
 */
public record Difference(Verdict before, Verdict after) {

	/**
	 * Where an answer is missing that the playbook requires: no advice could be given.
	 */
	public static final Verdict NO_ADVICE = new Verdict("", Map.of(), Map.of(), List.of());

	/** Runs answers under two playbooks. */
	static Difference of(Compared playbooks, Map<String, ? extends @Nullable Object> raw) {
		return of(playbooks, List.of(playbooks.read(raw))).get(0);
	}

	/** Runs many answers under two playbooks; the differences are in their order. */
	static List<Difference> of(Compared playbooks, List<Compared.Read> read) {
		Iterator<Verdict> before = verdicts(playbooks.before(), read.stream().map(Compared.Read::before).toList());
		Iterator<Verdict> after = verdicts(playbooks.after(), read.stream().map(Compared.Read::after).toList());
		return read.stream().map((each) -> new Difference(before.next(), after.next())).toList();
	}

	private static Iterator<Verdict> verdicts(Playbook playbook, List<Answers> answers) {
		Iterator<Verdict> decided = AdviceEngine
			.verdicts(playbook, answers.stream().filter((each) -> enough(playbook, each)))
			.iterator();
		return answers.stream().map((each) -> enough(playbook, each) ? decided.next() : NO_ADVICE).iterator();
	}

	/** The titles of what a playbook recommends. */
	static List<String> recommendations(Playbook playbook, Map<String, ? extends @Nullable Object> raw) {
		Answers answers = Answers.read(playbook.questions(), raw).answers();
		return enough(playbook, answers) ? AdviceEngine.advise(playbook, answers)
			.recommendations()
			.stream()
			.map(Advice.Recommendation::title)
			.toList() : List.of();
	}

	private static boolean enough(Playbook playbook, Answers answers) {
		for (Question question : playbook.questions()) {
			if (question.required() && !answers.has(question.id())) {
				return false;
			}
		}
		return true;
	}

	public boolean any() {
		return !this.before.equals(this.after);
	}

	public boolean stage() {
		return !this.before.stage().equals(this.after.stage());
	}

	/** Whether another set of mistakes is critical. */
	public boolean critical() {
		return !this.before.critical().equals(this.after.critical());
	}

	/** What is to be agreed to before it is published, or null where it is too little. */
	@Nullable String tick() {
		return (stage() || critical()) ? this.before.stage() + " > " + this.after.stage() + "; "
				+ this.before.critical() + " > " + this.after.critical() : null;
	}

	/** The rules whose flag appears, clears or changes its level. */
	public Set<String> flags() {
		return differing(this.before.flags(), this.after.flags());
	}

	/** The principles whose score is another. */
	public Set<String> scores() {
		return differing(this.before.scores(), this.after.scores());
	}

	private static <V extends @Nullable Object> Set<String> differing(Map<String, V> before, Map<String, V> after) {
		Set<String> keys = new LinkedHashSet<>(before.keySet());
		keys.addAll(after.keySet());
		keys.removeIf((key) -> Objects.equals(before.get(key), after.get(key)));
		return keys;
	}

}
