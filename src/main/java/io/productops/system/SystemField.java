package io.productops.system;

/**
 * What the history of a system can tell of having changed: of the system itself, and of
 * what is measured of it.
 */
public enum SystemField {

	EXIT_CRITERION, SUCCESS_METRIC, OWNER, OPS_HOURS, PM_HOURS, FREQUENCY, CADENCE_FROM, CHECK_ON,

	METRIC, UNIT, DIRECTION, BASELINE, TARGET

}
