package io.productops.report.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.Advice.Change;
import io.productops.advice.Advice.Flag;
import io.productops.advice.PlaybookDocument.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that was found, with the answers that fired its rule.
 *
 * @param alsoBecause answers behind what the item settles besides
 * @param item what to do about it, or null where it falls away with {@code absorbedBy}
 * @param clearing alternatives, each one or more changed answers in words
 */
record FlagView(String anchor, String severity, String mistake, String label, List<Chip> because,
		List<Chip> alsoBecause, PrincipleNote principle, BasisView basis, List<String> clearing,
		@Nullable ItemView item, @Nullable ItemView absorbedBy) {

	static FlagView of(Flag flag, ReportWords words, RuleBook rules, Map<String, ItemView> items,
			Map<String, ItemView> absorbing) {
		Rule rule = rules.rule(flag.id());
		BasisView basis = rules.flag(rule);
		List<Chip> because = words.chips(flag.evidence(), basis.expressions());
		String id = "flag:" + flag.id();
		ItemView item = items.get(id);
		List<Chip> alsoBecause = (item == null) ? List.of()
				: item.because().stream().filter((chip) -> !flag.evidence().contains(chip.question())).toList();
		return new FlagView(ItemView.anchor(id), flag.severity(), rules.mistake(flag.mistake()), rule.label(), because,
				alsoBecause, rules.principle(flag.principle()), basis, clearing(flag, words), item, absorbing.get(id));
	}

	/** Alternatives that differ only in the new answer share a line. */
	private static List<String> clearing(Flag flag, ReportWords words) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		for (List<Change> together : flag.clearedBy()) {
			String change = String.join("; and ", together.stream().map(words::change).toList());
			int colon = (together.size() == 1) ? change.indexOf(": ") + 2 : 0;
			answers.computeIfAbsent(change.substring(0, colon), (name) -> new ArrayList<>())
				.add(change.substring(colon));
		}
		List<String> lines = new ArrayList<>();
		answers.forEach((name, values) -> {
			if (name.isEmpty()) {
				lines.addAll(values);
			}
			else {
				lines.add(name + String.join("; or ", values));
			}
		});
		return lines;
	}

}
