package io.productops.report.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.productops.advice.Advice;
import io.productops.advice.Advice.Flag;
import io.productops.advice.Advice.PrincipleScore;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument;
import io.productops.advice.PlaybookDocument.Principle;
import io.productops.advice.PlaybookDocument.ProblemArea;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.Question;
import io.productops.assessment.FittedAnswers.Change;
import io.productops.report.TodaysAdvice;
import io.productops.shared.Phrases;

/**
 * A stored report side by side with what the published version of its playbook would say.
 *
 * @param summary what differs, in a sentence or two
 * @param changes the answers that do not fit today's questions
 * @param asked the questions of today that the report has no answer to
 */
record TodayView(String reference, int made, int today, boolean editable, String summary, Row stage, List<Row> flags,
		List<Row> scores, List<Row> systems, List<Change> changes, List<String> asked) {

	private static final String NOTHING = "–";

	/**
	 * One line: the stored result, today's, and how they differ.
	 *
	 * @param change in a word or two; "" where nothing differs
	 */
	record Row(String label, String stored, String today, String change) {
	}

	static TodayView of(TodaysAdvice it) {
		Advice stored = it.stored().advice();
		Advice today = it.advice();
		Playbook before = it.stored().playbook();
		Row stage = new Row("Next step", stored.stage().label(), today.stage().label(),
				stored.stage().id().equals(today.stage().id()) ? "" : "changes");
		List<Row> flags = flags(stored, today, before.document(), it.playbook().document());
		List<Row> scores = scores(stored, today, before.document(), it.playbook().document());
		List<Row> systems = systems(stored, today, before.document(), it.playbook().document());
		Set<String> visible = it.playbook().visible(it.answers());
		List<String> asked = it.playbook()
			.questions()
			.stream()
			.filter((question) -> visible.contains(question.id()) && !it.answers().has(question.id())
					&& before.findQuestion(question.id()).isEmpty())
			.map(Question::label)
			.toList();
		return new TodayView(String.valueOf(it.stored().reference()), before.ref().version(),
				it.playbook().ref().version(), it.stored().editable(), summary(stage, flags, scores, systems), stage,
				flags, scores, systems, it.changes(), asked);
	}

	private static String summary(Row stage, List<Row> flags, List<Row> scores, List<Row> systems) {
		String step = stage.change().isEmpty() ? "The next step would be the same."
				: "The next step would be “" + stage.today() + "” instead of “" + stage.stored() + "”.";
		List<String> parts = new ArrayList<>();
		count(flags, "finding", parts);
		count(scores, "score", parts);
		count(systems, "system", parts);
		return parts.isEmpty() ? step + " Findings, scores and systems would be the same, too."
				: step + " " + Phrases.capital(Phrases.list(parts)) + " would differ.";
	}

	private static void count(List<Row> rows, String name, List<String> parts) {
		int changed = (int) rows.stream().filter((row) -> !row.change().isEmpty()).count();
		if (changed > 0) {
			parts.add(Phrases.count(changed, name, name + "s"));
		}
	}

	private static List<Row> flags(Advice stored, Advice today, PlaybookDocument before, PlaybookDocument now) {
		Set<String> ids = new LinkedHashSet<>();
		stored.flags().forEach((flag) -> ids.add(flag.id()));
		today.flags().forEach((flag) -> ids.add(flag.id()));
		List<Row> rows = new ArrayList<>();
		for (String id : ids) {
			String old = severity(stored, id);
			String current = severity(today, id);
			String change = old.equals(current) ? ""
					: old.equals(NOTHING) ? "appears" : current.equals(NOTHING) ? "clears" : "changes level";
			rows.add(new Row(rule(now, id).or(() -> rule(before, id)).orElse(id), old, current, change));
		}
		return rows;
	}

	private static String severity(Advice advice, String rule) {
		return advice.flags()
			.stream()
			.filter((flag) -> flag.id().equals(rule))
			.map(Flag::severity)
			.map(Phrases::capital)
			.findFirst()
			.orElse(NOTHING);
	}

	private static Optional<String> rule(PlaybookDocument document, String id) {
		return document.rules().stream().filter((rule) -> rule.id().equals(id)).map(Rule::label).findFirst();
	}

	private static List<Row> scores(Advice stored, Advice today, PlaybookDocument before, PlaybookDocument now) {
		Set<String> ids = new LinkedHashSet<>();
		stored.principles().forEach((score) -> ids.add(score.id()));
		today.principles().forEach((score) -> ids.add(score.id()));
		List<Row> rows = new ArrayList<>();
		for (String id : ids) {
			String old = score(stored, id);
			String current = score(today, id);
			rows.add(new Row(principle(now, id).or(() -> principle(before, id)).orElse(id), old, current,
					old.equals(current) ? "" : "changes"));
		}
		return rows;
	}

	private static String score(Advice advice, String principle) {
		return advice.principles()
			.stream()
			.filter((score) -> score.id().equals(principle))
			.map(PrincipleScore::score)
			.map((score) -> (score != null) ? String.valueOf(score) : "Not scored")
			.findFirst()
			.orElse(NOTHING);
	}

	private static Optional<String> principle(PlaybookDocument document, String id) {
		return document.principles()
			.stream()
			.filter((principle) -> principle.id().equals(id))
			.map(Principle::name)
			.findFirst();
	}

	private static List<Row> systems(Advice stored, Advice today, PlaybookDocument before, PlaybookDocument now) {
		Set<String> ids = new LinkedHashSet<>(stored.systems());
		ids.addAll(today.systems());
		List<Row> rows = new ArrayList<>();
		for (String id : ids) {
			String old = place(stored, id);
			String current = place(today, id);
			String change = Objects.equals(old, current) ? ""
					: old.equals(NOTHING) ? "appears" : current.equals(NOTHING) ? "falls away" : "changes place";
			rows.add(new Row(area(now, id).or(() -> area(before, id)).orElse(id), old, current, change));
		}
		return rows;
	}

	private static String place(Advice advice, String area) {
		int place = advice.systems().indexOf(area);
		return (place < 0) ? NOTHING : "Number " + (place + 1);
	}

	private static Optional<String> area(PlaybookDocument document, String id) {
		return document.areas()
			.list()
			.stream()
			.filter((area) -> area.id().equals(id))
			.map(ProblemArea::label)
			.findFirst();
	}

}
