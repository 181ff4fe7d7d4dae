package io.productops.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.productops.advice.Advice.Change;
import io.productops.advice.Advice.Flag;
import io.productops.advice.Advice.Flip;
import io.productops.advice.Advice.PrincipleScore;
import io.productops.advice.Advice.Recommendation;
import io.productops.advice.reference.DomainReading;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every advice, whatever the answers.
 */
final class AdviceRules {

	private static final Set<String> PROCESS_REMOVERS = Set.of("M3-R1", "M3-R2", "M3-R3");

	private AdviceRules() {
	}

	/** The engine says what the second reading of the knowledge model says. */
	static List<String> agrees(long seed, Map<String, Object> raw, Answers answers, Advice advice) {
		return AdviceFields.differences(DomainReading.of(raw, false), AdviceFields.of(advice));
	}

	/** The flips are those that trying every number finds. */
	static List<String> namesEveryFlip(long seed, Map<String, Object> raw, Answers answers, Advice advice) {
		Object expected = DomainReading.of(raw, true).get("flips");
		Object actual = AdviceFields.of(advice).get("flips");
		return expected.equals(actual) ? List.of() : List.of("expected " + expected + " but was " + actual);
	}

	static List<String> citesVisibleAnswers(long seed, Map<String, Object> raw, Answers answers, Advice advice) {
		Set<String> visible = BuiltIn.PLAYBOOK.visible(answers);
		List<String> wrong = new ArrayList<>();
		Map<String, List<String>> cited = new LinkedHashMap<>();
		advice.flags().forEach((flag) -> cited.put(flag.id(), flag.evidence()));
		Stream.of(advice.triggers(), advice.preconditions(), advice.notes(), advice.contradictions())
			.flatMap(List::stream)
			.forEach((finding) -> cited.put(finding.id(), finding.evidence()));
		advice.recommendations().forEach((item) -> cited.put(item.id(), item.evidence()));
		cited.forEach((id, evidence) -> {
			boolean sound = !evidence.isEmpty() && visible.containsAll(evidence)
					&& evidence.stream().allMatch(answers::has) && Set.copyOf(evidence).size() == evidence.size();
			if (!sound) {
				wrong.add(id + " cites " + evidence);
			}
		});
		return wrong;
	}

	static List<String> clearsFlags(long seed, Map<String, Object> raw, Answers answers, Advice advice) {
		Advice whole = AdviceEngine.advise(BuiltIn.PLAYBOOK, answers);
		List<String> wrong = new ArrayList<>();
		for (Flag flag : whole.flags()) {
			// every rule speaks of something that can be acted on
			if (flag.clearedBy().isEmpty()) {
				wrong.add(flag.id() + " is cleared by nothing");
			}
			for (List<Change> together : flag.clearedBy()) {
				Map<String, Object> changed = new HashMap<>(visibleAnswers(answers));
				together.forEach((change) -> change(changed, change.question(), change.to()));
				if (AdviceFields.severities(BuiltIn.adviseBriefly(changed)).containsKey(flag.id())) {
					wrong.add(flag.id() + " is not cleared by " + together);
				}
			}
		}
		return wrong;
	}

	static List<String> flipsTheStage(long seed, Map<String, Object> raw, Answers answers, Advice advice) {
		List<String> wrong = new ArrayList<>();
		for (Flip flip : advice.flips()) {
			Map<String, Object> changed = new HashMap<>(visibleAnswers(answers));
			change(changed, flip.question(), flip.to());
			String stage = BuiltIn.stage(changed);
			if (!stage.equals(flip.stage()) || stage.equals(advice.stage().id())) {
				wrong.add(flip + " gives " + stage);
			}
		}
		return wrong;
	}

	static List<String> decisionsNeverHelp(long seed, Map<String, Object> raw, Answers answers, Advice advice) {
		List<String> wrong = new ArrayList<>();
		if (answers.get("ops_mandate") instanceof List<?> mandate) {
			for (String right : List.of("prioritise_backlog", "own_roadmap_decisions")) {
				List<Object> wider = new ArrayList<>(mandate);
				if (!mandate.contains(right)) {
					wider.add(right);
					Map<String, Object> changed = new HashMap<>(raw);
					changed.put("ops_mandate", wider);
					Integer before = score(advice, "PR4");
					Integer after = score(BuiltIn.adviseBriefly(changed), "PR4");
					if (before != null && after != null && after > before) {
						wrong.add(right + " raises PR4 from " + before + " to " + after);
					}
				}
			}
		}
		return wrong;
	}

	static List<String> hiresOnlyToStartOrGrow(long seed, Map<String, Object> raw, Answers answers, Advice advice) {
		boolean may = Set.of("start", "grow").contains(advice.stage().move());
		return advice.recommendations()
			.stream()
			.filter((item) -> item.hire() && !may)
			.map((item) -> item.id() + " hires at " + advice.stage().move())
			.toList();
	}

	static List<String> addsNoProcessWhereItIsRemoved(long seed, Map<String, Object> raw, Answers answers,
			Advice advice) {
		boolean removed = advice.flags()
			.stream()
			.anyMatch((flag) -> PROCESS_REMOVERS.contains(flag.id()) && !"medium".equals(flag.severity()));
		return (removed && advice.systems().contains("process")) ? List.of("process in " + advice.systems())
				: List.of();
	}

	static List<String> repeatsNoSentence(long seed, Map<String, Object> raw, Answers answers, Advice advice) {
		Map<String, String> said = new LinkedHashMap<>();
		List<String> wrong = new ArrayList<>();
		for (Recommendation item : advice.recommendations()) {
			for (String text : List.of(item.title(), item.why(), item.firstStep(), item.metric(), item.exit())) {
				for (String sentence : text.strip().split("(?<=[.?!])\\s+")) {
					String first = said.putIfAbsent(sentence, item.id());
					if (first != null && !first.equals(item.id())) {
						wrong.add(first + " and " + item.id() + " say: " + sentence);
					}
				}
			}
		}
		return wrong;
	}

	private static Map<String, Object> visibleAnswers(Answers answers) {
		return answers.only(BuiltIn.PLAYBOOK.visible(answers)).values();
	}

	/** A grid keeps the rows that the change does not name. */
	private static void change(Map<String, Object> answers, String question, Object to) {
		if (to instanceof Map<?, ?> rows && answers.get(question) instanceof Map<?, ?> before) {
			Map<Object, Object> merged = new HashMap<>(before);
			merged.putAll(rows);
			answers.put(question, merged);
		}
		else {
			answers.put(question, to);
		}
	}

	private static @Nullable Integer score(Advice advice, String principle) {
		return advice.principles()
			.stream()
			.filter((score) -> score.id().equals(principle))
			.findFirst()
			.map(PrincipleScore::score)
			.orElse(null);
	}

}
