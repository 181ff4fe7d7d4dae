package io.productops.system;

import java.util.List;

/**
 * How far a system is on its way to not being needed any more.
 */
public enum Stage {

	/** Decided on, and not begun. */
	PLANNED,

	/** Tried by a few. */
	PILOT,

	/** Part of the work. */
	RUNNING,

	/** Others do it as part of their own work. */
	HANDED_OFF,

	/** It runs without people. */
	AUTOMATED,

	/** It has ended. */
	RETIRED;

	/** Those that cost PMs time. */
	public static final List<Stage> COSTING = List.of(PILOT, RUNNING);

	/** Those in which product ops still has it to do. */
	public static final List<Stage> LIVE = List.of(PLANNED, PILOT, RUNNING);

	/** Where a system can go from here. */
	public List<Stage> next() {
		return switch (this) {
			case PLANNED -> List.of(PILOT);
			case PILOT -> List.of(RUNNING, RETIRED);
			case RUNNING -> List.of(HANDED_OFF, AUTOMATED, RETIRED);
			case HANDED_OFF, AUTOMATED -> List.of(RETIRED);
			case RETIRED -> List.of();
		};
	}

	public boolean leadsTo(Stage next) {
		return next().contains(next);
	}

	/** Whether product ops still has it to do. */
	public boolean live() {
		return LIVE.contains(this);
	}

}
