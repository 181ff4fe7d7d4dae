package io.productops.assessment;

/**
 * A draft takes answers; a completed assessment has its advice and never changes.
 */
public enum AssessmentStatus {

	DRAFT, COMPLETED

}
