package io.productops.team;

/**
 * The colours that a person wants.
 */
public enum Theme {

	/** As the operating system is set. */
	SYSTEM,

	LIGHT,

	DARK

}
