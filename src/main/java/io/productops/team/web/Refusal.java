package io.productops.team.web;

import io.productops.team.RefusedIdentityException;

import org.springframework.http.HttpStatus;

/**
 * Why the way through the identity provider ended before the person was signed in, in
 * words for them; {@code %s} is the name of the provider.
 */
enum Refusal {

	UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE, "You cannot sign in with %s right now",
			"%s does not answer. Try again in a minute; if it stays like this, tell whoever runs it."),

	FAILED(HttpStatus.BAD_REQUEST, "That sign-in did not work",
			"What came back from %s was too old, not complete, or not meant for this browser. "
					+ "Nothing was changed. Start again."),

	CANCELLED(HttpStatus.FORBIDDEN, "You are not signed in", "%s sent you back without signing you in."),

	UNKNOWN(HttpStatus.FORBIDDEN, "You have no account here yet",
			"%s knows you, but nobody has invited you. Ask an admin for an invitation to the e-mail address that you "
					+ "have there."),

	DISABLED(HttpStatus.FORBIDDEN, "Your account is switched off",
			"%s knows you, but an admin has switched your account off here. Ask them if that is a mistake."),

	UNCONFIRMED(HttpStatus.FORBIDDEN, "Your e-mail address is not confirmed",
			"%s has not confirmed that your e-mail address is yours, and a new account needs that. "
					+ "Confirm it there, then start again."),

	TAKEN(HttpStatus.FORBIDDEN, "Your e-mail address is in use here",
			"Somebody signs in here with the e-mail address that you have at %s, but in another way. "
					+ "If that is you, sign in as before.");

	private final HttpStatus status;

	private final String title;

	private final String text;

	Refusal(HttpStatus status, String title, String text) {
		this.status = status;
		this.title = title;
		this.text = text;
	}

	static Refusal of(RefusedIdentityException.Reason reason) {
		return switch (reason) {
			case UNKNOWN -> UNKNOWN;
			case DISABLED -> DISABLED;
			case UNCONFIRMED -> UNCONFIRMED;
			case TAKEN -> TAKEN;
		};
	}

	HttpStatus status() {
		return this.status;
	}

	RefusalView view(String provider) {
		return new RefusalView(this.title.formatted(provider), this.text.formatted(provider));
	}

	/**
	 * The refusal as its page shows it.
	 */
	record RefusalView(String title, String text) {
	}

}
