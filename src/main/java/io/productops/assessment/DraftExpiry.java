package io.productops.assessment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes abandoned drafts once an hour.
 */
@Component
class DraftExpiry {

	private static final Logger log = LoggerFactory.getLogger(DraftExpiry.class);

	private final AssessmentService assessments;

	DraftExpiry(AssessmentService assessments) {
		this.assessments = assessments;
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	void deleteExpiredDrafts() {
		int deleted = this.assessments.deleteExpiredDrafts();
		if (deleted > 0) {
			log.info("Deleted {} drafts that were left alone", deleted);
		}
	}

}
