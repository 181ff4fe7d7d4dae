package io.productops.impact;

/**
 * How far work in the background is.
 */
public enum RunState {

	RUNNING,

	/** It got through to the end. */
	FINISHED,

	/** Somebody ended it. */
	CANCELLED,

	/** It met a fault of ours. */
	FAILED,

	/** The process that was at it is gone. */
	CUT_OFF

}
