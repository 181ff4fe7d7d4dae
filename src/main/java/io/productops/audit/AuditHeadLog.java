package io.productops.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the head of the audit log to the application's log once a day, which is mostly
 * kept elsewhere than the database.
 */
@Component
class AuditHeadLog {

	private static final Logger log = LoggerFactory.getLogger(AuditHeadLog.class);

	private final AuditService audits;

	AuditHeadLog(AuditService audits) {
		this.audits = audits;
	}

	@Scheduled(fixedDelayString = "P1D", initialDelayString = "PT1M")
	void logHead() {
		log.info("Audit log ends with {}", this.audits.head().text());
	}

}
