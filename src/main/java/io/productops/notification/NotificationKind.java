package io.productops.notification;

/**
 * Why somebody is told something.
 */
public enum NotificationKind {

	/** Something is theirs to do from now on. */
	ASSIGNED("Assigned to you", "Something becomes yours to do", Delivery.INSTANT),

	/** Somebody names them in a comment. */
	MENTIONED("You were mentioned", "Somebody mentions you", Delivery.INSTANT),

	/** What is theirs is due within {@link Reminder#DAYS_AHEAD} days. */
	DUE_SOON("Due soon", "Something of yours is due in three days", Delivery.DAILY),

	/** What is theirs should have been done by now. */
	OVERDUE("Overdue", "Something of yours is overdue", Delivery.DAILY),

	/** What they had asked for a later time does not happen. */
	STOPPED("Stopped", "Something that you scheduled is stopped", Delivery.INSTANT),

	/** Their team has something new to decide on. */
	PROPOSED("Newly proposed", "Your team has something new to decide on", Delivery.WEEKLY);

	private final String words;

	private final String event;

	private final Delivery usual;

	NotificationKind(String words, String event, Delivery usual) {
		this.words = words;
		this.event = event;
		this.usual = usual;
	}

	/** What such a notification is called, in an inbox and as a heading. */
	public String words() {
		return this.words;
	}

	/** What has to happen, as a choice of a form names it. */
	public String event() {
		return this.event;
	}

	/** How it is mailed to whoever chose nothing. */
	public Delivery usual() {
		return this.usual;
	}

	/**
	 * What a row remembers. A digest says what is due on its morning, so that it needs no
	 * rows that say what was.
	 */
	Delivery stored(Delivery chosen) {
		return (isReminder() && chosen.isDigest()) ? Delivery.OFF : chosen;
	}

	/** Whether it comes from a due date, and so from {@link Reminders} only. */
	public boolean isReminder() {
		return this == DUE_SOON || this == OVERDUE;
	}

}
