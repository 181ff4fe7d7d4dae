package io.productops.assessment;

import java.time.Clock;

import io.productops.playbook.PlaybookService;
import io.productops.team.TeamService;

import org.springframework.context.ApplicationContext;

/**
 * Makes the service of an installation where nobody may start without an account.
 */
public final class ClosedAssessments {

	private ClosedAssessments() {
	}

	/** On the database of a running application; transactions are up to the caller. */
	public static AssessmentService in(ApplicationContext application) {
		return new AssessmentService(application.getBean(AssessmentRepository.class),
				application.getBean(FinishedAdviceRepository.class), application.getBean(PlaybookService.class),
				application.getBean(TeamService.class), application.getBean(Issuing.class),
				application.getBean(AssessmentLog.class), new AssessmentProperties(false, 90),
				application.getBean(Clock.class));
	}

}
