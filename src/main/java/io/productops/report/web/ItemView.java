package io.productops.report.web;

import java.time.LocalDate;
import java.util.List;

import io.productops.advice.Advice.Recommendation;
import io.productops.playbook.QuotedAnswer;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation with everything it rests on.
 *
 * @param anchor its id on the page
 * @param review when to look at it again
 * @param absorbs the findings that it stands for
 * @param principle what it rests on, or null
 */
record ItemView(String anchor, String kind, String title, String why, String owner, String firstStep, String metric,
		String exit, String review, boolean hire, List<QuotedAnswer> because, List<String> absorbs,
		@Nullable PrincipleNote principle, BasisView basis) {

	static ItemView of(Recommendation item, ReportWords words, RuleBook rules) {
		BasisView basis = rules.basis(item);
		String principle = item.principle();
		return new ItemView(anchor(item.id()), item.kind(), item.title(), item.why(), item.owner(), item.firstStep(),
				item.metric(), item.exit(), review(item, words.report().submitted()), item.hire(),
				words.chips(item.evidence(), basis.expressions()),
				item.absorbs().stream().map((id) -> rules.finding(RuleBook.subject(id))).toList(),
				(principle != null) ? rules.principle(principle) : null, basis);
	}

	private static String review(Recommendation item, @Nullable LocalDate submitted) {
		int days = item.reviewAfterDays();
		String after = "After " + days + ((days == 1) ? " day" : " days");
		return (submitted != null) ? after + ", on " + Phrases.date(submitted.plusDays(days)) : after;
	}

	static String anchor(String recommendation) {
		return recommendation.replace(':', '-');
	}

}
