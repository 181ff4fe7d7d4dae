package io.productops.export;

/**
 * How urgent a piece of work is, in the words that trackers use.
 */
public enum Priority {

	URGENT("Highest", "Urgent"), HIGH("High", "High"), MEDIUM("Medium", "Medium"), LOW("Low", "Low"),

	/** Nobody has said anything about it. */
	NONE("", "No priority");

	private final String jira;

	private final String linear;

	Priority(String jira, String linear) {
		this.jira = jira;
		this.linear = linear;
	}

	/** The name of Jira's default scheme; empty leaves it to the project. */
	String jira() {
		return this.jira;
	}

	String linear() {
		return this.linear;
	}

}
