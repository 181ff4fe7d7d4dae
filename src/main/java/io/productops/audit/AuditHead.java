package io.productops.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and hash of the newest event. Kept elsewhere, it proves later that the log up to
 * it is still the same.
 *
 * @param number of the event, 0 in an empty log
 * @param hash 64 hexadecimal digits, all 0 in an empty log
 */
public record AuditHead(long number, String hash) {

	/** Where the chain begins. */
	static final AuditHead NONE = new AuditHead(0, "0".repeat(64));

	private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

	/** Reads what {@link #text()} wrote, or nothing where it is something else. */
	public static Optional<AuditHead> parse(String text) {
		Matcher head = TEXT.matcher(text.strip());
		return head.matches() ? Optional.of(new AuditHead(Long.parseLong(head.group(1)), head.group(2)))
				: Optional.empty();
	}

	/** The number, a colon and the hash. */
	public String text() {
		return this.number + ":" + this.hash;
	}

}
