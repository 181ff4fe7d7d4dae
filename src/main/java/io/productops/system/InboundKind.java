package io.productops.system;

/**
 * What a question to product ops is about.
 */
public enum InboundKind {

	/** How something is done: the answer could be written down once. */
	HOW_TO,

	/** Where something stands: the answer could be seen somewhere. */
	STATUS,

	/** What could be better: only people answer it. */
	OPPORTUNITY

}
