package io.productops.advice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Runs many random answer sets through the engine once and keeps what each rule of
 * {@link AdviceRules} found wrong.
 */
final class Survey {

	private static final int KEPT = 3;

	private final Map<String, Queue<String>> violations = new ConcurrentHashMap<>();

	private final Map<String, AtomicInteger> checks = new ConcurrentHashMap<>();

	private final Map<String, AtomicInteger> faults = new ConcurrentHashMap<>();

	private final Map<String, Rule> rules = new LinkedHashMap<>();

	/** Says what is wrong with advice; nothing when all is well. */
	interface Rule {

		List<String> wrong(long seed, Map<String, Object> raw, Answers answers, Advice advice);

	}

	/** Adds a rule that every so many sets are held against. */
	Survey check(String name, int every, Rule rule) {
		this.rules.put(name, (seed, raw, answers, advice) -> {
			if (seed % every != 0) {
				return List.of();
			}
			this.checks.computeIfAbsent(name, (key) -> new AtomicInteger()).incrementAndGet();
			return rule.wrong(seed, raw, answers, advice);
		});
		return this;
	}

	Survey run(long sets) {
		LongStream.range(0, sets).parallel().forEach((seed) -> {
			Map<String, Object> raw = RandomAnswers.of(seed);
			try {
				Answers answers = BuiltIn.answers(raw);
				Advice advice = AdviceEngine.withoutClearing(BuiltIn.PLAYBOOK, answers);
				this.rules.forEach((name, rule) -> rule.wrong(seed, raw, answers, advice)
					.forEach((wrong) -> note(name, wrong, raw)));
			}
			catch (RuntimeException ex) {
				note("throws", ex.toString(), raw);
			}
		});
		return this;
	}

	private void note(String name, String wrong, Map<String, Object> raw) {
		if (this.faults.computeIfAbsent(name, (key) -> new AtomicInteger()).incrementAndGet() <= KEPT) {
			this.violations.computeIfAbsent(name, (key) -> new ConcurrentLinkedQueue<>())
				.add(wrong + "\n  answers " + Cases.json(raw));
		}
	}

	/** How many sets were held against a rule. */
	int checked(String name) {
		return this.checks.getOrDefault(name, new AtomicInteger()).get();
	}

	/** The first violations of a rule, under a line that counts them; "" without any. */
	String violations(String name) {
		if (!this.violations.containsKey(name)) {
			return "";
		}
		return this.faults.get(name) + " violations\n" + String.join("\n", this.violations.get(name));
	}

}
