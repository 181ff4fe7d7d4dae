package io.productops.report.web;

import java.util.List;
import java.util.Map;

import io.productops.advice.Advice.Flag;
import io.productops.advice.PlaybookDocument.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that was found, with the answers that fired its rule.
 *
 * @param item what to do about it, or null where it falls away with {@code absorbedBy}
 * @param clearing alternatives, each one or more changed answers in words
 */
record FlagView(String anchor, String severity, String mistake, String label, List<Chip> because,
		PrincipleNote principle, BasisView basis, List<String> clearing, @Nullable ItemView item,
		@Nullable ItemView absorbedBy) {

	static FlagView of(Flag flag, ReportWords words, RuleBook rules, Map<String, ItemView> items,
			Map<String, ItemView> absorbing) {
		Rule rule = rules.rule(flag.id());
		BasisView basis = rules.flag(rule);
		List<String> clearing = flag.clearedBy()
			.stream()
			.map((changes) -> String.join("; and ", changes.stream().map(words::change).toList()))
			.toList();
		String id = "flag:" + flag.id();
		return new FlagView(ItemView.anchor(id), flag.severity(), rules.mistake(flag.mistake()), rule.label(),
				words.chips(flag.evidence(), basis.expressions()), rules.principle(flag.principle()), basis, clearing,
				items.get(id), absorbing.get(id));
	}

}
