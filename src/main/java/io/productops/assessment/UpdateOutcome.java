package io.productops.assessment;

/**
 * What came of bringing a draft to the published version of its playbook.
 */
public enum UpdateOutcome {

	DONE,

	/** The draft or what is published is not what was looked at; nothing was changed. */
	STALE,

	/** Answers would change, and nobody agreed to that; nothing was changed. */
	NOT_CONFIRMED

}
