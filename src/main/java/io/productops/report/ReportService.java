package io.productops.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import io.productops.advice.Answers;
import io.productops.assessment.Access;
import io.productops.assessment.AdviceReader;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.FinishedAssessment;

import org.springframework.stereotype.Service;

/**
 * Finds what a report is made from.
 */
@Service
public class ReportService {

	private final AssessmentService assessments;

	ReportService(AssessmentService assessments) {
		this.assessments = assessments;
	}

	/**
	 * The report of a finished assessment.
	 * @throws io.productops.shared.NotFoundException when it is not finished, not known,
	 * or not for whoever asks
	 */
	public Report find(UUID assessment, Access access) {
		FinishedAssessment finished = this.assessments.finished(assessment, access);
		Answers answers = Answers.read(finished.playbook().questions(), finished.answers()).answers();
		Set<String> unsure = new LinkedHashSet<>(finished.answers().keySet());
		unsure.removeIf((question) -> finished.answers().get(question) != null);
		return new Report(AdviceReader.read(finished.advice()), finished.playbook(), answers,
				Collections.unmodifiableSet(unsure), finished.notes(), finished.reference(), finished.team(),
				finished.editable(), finished.organisation(),
				LocalDate.ofInstant(finished.completedAt(), ZoneOffset.UTC));
	}

}
