package io.productops.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import io.productops.advice.AdviceEngine;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookRef;
import io.productops.assessment.Access;
import io.productops.assessment.AdviceReader;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.FinishedAssessment;
import io.productops.assessment.FittedAnswers;
import io.productops.playbook.PlaybookService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds what a report is made from.
 */
@Service
public class ReportService {

	private final AssessmentService assessments;

	private final PlaybookService playbooks;

	ReportService(AssessmentService assessments, PlaybookService playbooks) {
		this.assessments = assessments;
		this.playbooks = playbooks;
	}

	/**
	 * The report of a finished assessment.
	 * @throws io.productops.shared.NotFoundException when it is not finished, not known,
	 * or not for whoever asks
	 */
	public Report find(UUID assessment, Access access) {
		return report(this.assessments.finished(assessment, access));
	}

	/**
	 * What the published version of its playbook would say to the same answers. Nothing
	 * of it is stored.
	 * @return null where the report was made with that version
	 * @throws io.productops.shared.NotFoundException as {@link #find}
	 */
	public @Nullable TodaysAdvice today(UUID assessment, Access access) {
		FinishedAssessment finished = this.assessments.finished(assessment, access);
		Report report = report(finished);
		if (report.today() == null) {
			return null;
		}
		Playbook today = this.playbooks.published(report.playbook().ref().id());
		FittedAnswers fitted = FittedAnswers.of(report.playbook(), finished.answers(), finished.notes(), today);
		Answers answers = Answers.read(today.questions(), fitted.answers()).answers();
		return new TodaysAdvice(report, today, AdviceEngine.advise(today, answers), answers, fitted.changes());
	}

	private Report report(FinishedAssessment finished) {
		PlaybookRef today = this.playbooks.published(finished.playbook().ref().id()).ref();
		Answers answers = Answers.read(finished.playbook().questions(), finished.answers()).answers();
		Set<String> unsure = new LinkedHashSet<>(finished.answers().keySet());
		unsure.removeIf((question) -> finished.answers().get(question) != null);
		return new Report(AdviceReader.read(finished.advice()), finished.playbook(), answers,
				Collections.unmodifiableSet(unsure), finished.notes(), finished.reference(), finished.team(),
				finished.editable(), finished.organisation(),
				LocalDate.ofInstant(finished.completedAt(), ZoneOffset.UTC),
				today.equals(finished.playbook().ref()) ? null : today);
	}

}
