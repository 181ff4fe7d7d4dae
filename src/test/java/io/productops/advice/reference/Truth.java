package io.productops.advice.reference;

/**
 * A condition that holds, fails, or cannot be decided because an answer is missing.
 */
final class Truth {

	static final Truth YES = new Truth(true, false, 0);

	static final Truth NO = new Truth(false, true, 0);

	private final boolean holds;

	private final boolean fails;

	private final long lacks;

	private Truth(boolean holds, boolean fails, long lacks) {
		this.holds = holds;
		this.fails = fails;
		this.lacks = lacks;
	}

	static Truth of(boolean value) {
		return value ? YES : NO;
	}

	static Truth lacking(long questions) {
		return new Truth(false, false, questions);
	}

	boolean holds() {
		return this.holds;
	}

	boolean open() {
		return !this.holds && !this.fails;
	}

	/** The missing questions, a bit each. */
	long lacks() {
		return this.lacks;
	}

	static Truth all(Truth... parts) {
		long lacks = 0;
		boolean open = false;
		for (Truth part : parts) {
			if (part.fails) {
				return NO;
			}
			open |= !part.holds;
			lacks |= part.lacks;
		}
		return open ? lacking(lacks) : YES;
	}

	static Truth any(Truth... parts) {
		long lacks = 0;
		boolean open = false;
		for (Truth part : parts) {
			if (part.holds) {
				return YES;
			}
			open |= !part.fails;
			lacks |= part.lacks;
		}
		return open ? lacking(lacks) : NO;
	}

	/** An exception that cannot be decided changes nothing. */
	Truth unless(Truth exception) {
		return exception.holds ? NO : this;
	}

}
