package io.productops.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.productops.advice.Advice;
import io.productops.advice.Advice.Flag;
import io.productops.advice.Advice.Recommendation;
import io.productops.advice.AdviceEngine;
import io.productops.advice.Answers;
import io.productops.advice.AreaPriority;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument;
import io.productops.advice.PlaybookDocument.ProblemArea;
import io.productops.playbook.FindingNames;
import io.productops.playbook.QuotedAnswers;
import io.productops.playbook.QuotedParts;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The advice of one finished assessment of a team, with what it rests on.
 *
 * @param reference what people call the assessment
 * @param answers those that the advice rests on
 * @param playbook the version that the advice names
 */
public record IssuedAdvice(UUID team, UUID assessment, String reference, Advice advice, Answers answers,
		Playbook playbook) {

	private static final String SYSTEM = "system";

	/** What is kept of one recommendation for ever. */
	Advised advised(Recommendation item) {
		String system = item.kind().equals(SYSTEM) ? subject(item) : null;
		ProblemArea area = area(system);
		return new Advised(item.id(), subject(item), item.kind(), severity(item), item.principle(), item.title(),
				item.why(), item.owner(), item.firstStep(), item.metric(),
				(area != null) ? area.system().exit() : item.exit(), item.reviewAfterDays(), item.hire(), system);
	}

	/** Why it is there, in words. */
	Basis basis(Recommendation item) {
		QuotedAnswers quoted = new QuotedAnswers(this.playbook, this.answers);
		return new Basis(quoted.quote(item.evidence(), expressions(item)), clearing(item, quoted),
				item.absorbs()
					.stream()
					.map((id) -> FindingNames.name(document(), id.substring(id.indexOf(':') + 1)))
					.toList(),
				item.kind().equals(SYSTEM) ? urgency(subject(item)) : null, true);
	}

	private String urgency(String area) {
		AreaPriority priority = AdviceEngine.priority(this.playbook, this.answers, area);
		List<String> parts = new ArrayList<>(List.of(priority.need() + " from need"));
		if (priority.maturity() > 0) {
			parts.add(priority.maturity() + " from low maturity");
		}
		if (priority.pain() > 0) {
			parts.add(priority.pain() + " because it was named as a pain");
		}
		return "Priority " + priority.whole() + " of 100: " + Phrases.list(parts) + ".";
	}

	/** Of the next step also which one it would be then. */
	private List<String> clearing(Recommendation item, QuotedAnswers quoted) {
		return switch (item.kind()) {
			case "flag" -> flags(item).stream().flatMap((flag) -> quoted.clearing(flag.clearedBy()).stream()).toList();
			case "stage" -> this.advice.flips()
				.stream()
				.filter((flip) -> this.playbook.question(flip.question()).actionable())
				.map((flip) -> quoted.change(flip.question(), flip.from(), flip.to()) + ", and it would be “"
						+ stage(flip.stage()) + "”")
				.toList();
			default -> quoted.clearing(AdviceEngine.clearing(this.playbook, this.answers, item.id()));
		};
	}

	private String stage(String id) {
		return document().stage()
			.levels()
			.stream()
			.filter((level) -> level.id().equals(id))
			.findFirst()
			.orElseThrow()
			.label();
	}

	private @Nullable String severity(Recommendation item) {
		return flags(item).stream().map(Flag::severity).findFirst().orElse(null);
	}

	private List<Flag> flags(Recommendation item) {
		return this.advice.flags().stream().filter((flag) -> item.id().equals("flag:" + flag.id())).toList();
	}

	/** What the rule behind it reads, so that only that is quoted. */
	private List<String> expressions(Recommendation item) {
		String id = subject(item);
		List<String> texts = new ArrayList<>();
		document().rules().stream().filter((rule) -> rule.id().equals(id)).forEach((rule) -> {
			rule.levels().forEach((level) -> texts.addAll(QuotedParts.texts(level.when())));
			texts.addAll(QuotedParts.texts(rule.unless()));
		});
		document().preconditions()
			.stream()
			.filter((precondition) -> precondition.id().equals(id))
			.forEach((precondition) -> texts.addAll(QuotedParts.texts(precondition.when())));
		document().capacities()
			.stream()
			.filter((capacity) -> capacity.id().equals(id))
			.forEach((capacity) -> texts.addAll(QuotedParts.texts(capacity.when())));
		document().stage()
			.table()
			.stream()
			.filter((row) -> row.stage().equals(id))
			.forEach((row) -> texts.addAll(QuotedParts.texts(row.when())));
		ProblemArea area = area(item.kind().equals(SYSTEM) ? id : null);
		if (area != null) {
			texts.addAll(QuotedParts.texts(area.when(), area.maturity()));
			area.need().forEach((need) -> texts.addAll(QuotedParts.texts(need.value(), need.unless())));
		}
		return texts;
	}

	private @Nullable ProblemArea area(@Nullable String id) {
		return document().areas().area(id);
	}

	private PlaybookDocument document() {
		return this.playbook.document();
	}

	private static String subject(Recommendation item) {
		return item.id().substring(item.id().indexOf(':') + 1);
	}

}
