package io.productops.report.web;

import java.util.List;
import java.util.Map;

import io.productops.advice.Advice.Flag;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.playbook.QuotedAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that was found, with the answers that fired its rule.
 *
 * @param alsoBecause answers behind what the item settles besides
 * @param item what to do about it, or null where it falls away with {@code absorbedBy}
 * @param clearing alternatives, each one or more changed answers in words
 * @param alternatives how many there are
 */
record FlagView(String anchor, String severity, String mistake, String label, List<QuotedAnswer> because,
		List<QuotedAnswer> alsoBecause, PrincipleNote principle, BasisView basis, List<String> clearing,
		int alternatives, @Nullable ItemView item, @Nullable ItemView absorbedBy) {

	static FlagView of(Flag flag, ReportWords words, RuleBook rules, Map<String, ItemView> items,
			Map<String, ItemView> absorbing) {
		Rule rule = rules.rule(flag.id());
		BasisView basis = rules.flag(rule);
		List<QuotedAnswer> because = words.chips(flag.evidence(), basis.expressions());
		String id = "flag:" + flag.id();
		ItemView item = items.get(id);
		List<QuotedAnswer> alsoBecause = (item == null) ? List.of()
				: item.because().stream().filter((chip) -> !flag.evidence().contains(chip.question())).toList();
		return new FlagView(ItemView.anchor(id), flag.severity(), rules.mistake(flag.mistake()), rule.label(), because,
				alsoBecause, rules.principle(flag.principle()), basis, words.quoted().clearing(flag.clearedBy()),
				flag.clearedBy().size(), item, absorbing.get(id));
	}

	/** More alternatives than these may exist; the engine tells no more. */
	private static final int MOST = 5;

	public String clearingLabel() {
		return (this.alternatives == 1) ? "What would clear it" : (this.alternatives < MOST)
				? "Any one of these would clear it" : "Any one of these would clear it; no more than five are listed";
	}

}
