package io.productops.recommendation;

/**
 * What people can change about a recommendation; the history names it so.
 */
public enum Field {

	STATUS, OWNER, DUE, DEFERRED_UNTIL, EFFORT, IMPACT, CONFIDENCE, LABELS, TRACKER, OUTCOME, NOTE

}
