package io.productops.shared;

import java.util.Collection;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What is known of an e-mail after the attempt to send it.
 */
public enum MailOutcome {

	/** The server has taken it. */
	SENT,

	/** It got to no server: that is down, or does not let us in. */
	UNREACHABLE,

	/** The server did not take it, but may do so later. */
	REFUSED_FOR_NOW,

	/**
	 * The server never takes it, or nobody knows whether it did: sent again, it might
	 * come twice.
	 */
	LOST;

	/** SMTP numbers from 400 to 499 ask to try again later. */
	private static final Pattern FOR_NOW = Pattern.compile("4\\d\\d[ -]");

	static MailOutcome of(MailException failure) {
		if (failure instanceof MailAuthenticationException) {
			return UNREACHABLE;
		}
		if (!(failure instanceof MailSendException sending)) {
			return LOST;
		}
		Collection<Exception> failures = sending.getFailedMessages().values();
		if (failures.isEmpty()) {
			// it was taken, and only the farewell failed
			return SENT;
		}
		if (sending.getCause() != null && failures.contains(sending.getCause())) {
			// without a connection nothing can have got through
			return UNREACHABLE;
		}
		return failures.stream().anyMatch(MailOutcome::isForNow) ? REFUSED_FOR_NOW : LOST;
	}

	/** The server's own words are the message of the failure. */
	private static boolean isForNow(@Nullable Throwable failure) {
		return failure instanceof SendFailedException refused
				&& FOR_NOW.matcher(String.valueOf(refused.getMessage())).lookingAt()
				|| failure instanceof MessagingException chained && isForNow(chained.getNextException());
	}

}
