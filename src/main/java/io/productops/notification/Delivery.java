package io.productops.notification;

/**
 * When somebody gets an e-mail about what is in their inbox.
 */
public enum Delivery {

	/** One e-mail each, within a minute. */
	INSTANT("At once", "E-mails that are sent at once"),

	/** One for all, each morning. */
	DAILY("Daily digest", "The daily digest"),

	/** One for all, on Monday morning. */
	WEEKLY("Weekly digest", "The weekly digest"),

	/** No e-mail. */
	OFF("No e-mail", "No e-mail");

	private final String words;

	private final String list;

	Delivery(String words, String list) {
		this.words = words;
		this.list = list;
	}

	public String words() {
		return this.words;
	}

	/** What such e-mails are called when somebody ends them. */
	public String list() {
		return this.list;
	}

	public boolean isDigest() {
		return this == DAILY || this == WEEKLY;
	}

}
