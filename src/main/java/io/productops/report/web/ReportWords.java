package io.productops.report.web;

import java.util.List;

import io.productops.advice.PlaybookDocument;
import io.productops.advice.Question;
import io.productops.playbook.QuotedAnswer;
import io.productops.playbook.QuotedAnswers;
import io.productops.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the advice says in ids into the words of its playbook.
 */
final class ReportWords {

	private final Report report;

	private final QuotedAnswers quoted;

	ReportWords(Report report) {
		this.report = report;
		this.quoted = new QuotedAnswers(report.playbook(), report.answers());
	}

	Report report() {
		return this.report;
	}

	QuotedAnswers quoted() {
		return this.quoted;
	}

	PlaybookDocument document() {
		return this.report.playbook().document();
	}

	Question question(String id) {
		return this.report.playbook().question(id);
	}

	/** As {@link QuotedAnswers#quote} has them. */
	List<QuotedAnswer> chips(List<String> questions, List<String> expressions) {
		return this.quoted.quote(questions, expressions);
	}

	List<String> shortLabels(List<String> questions) {
		return questions.stream().map((id) -> question(id).shortLabel()).toList();
	}

	/** An answer as it stands in the advice, in the words of its question. */
	String answer(String question, @Nullable Object value) {
		return question(question).display(this.quoted.normal(question, value));
	}

}
