package io.productops.shared.web;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * What a failure is called on its page.
 *
 * @param heading of the page
 * @param lines what happened to the request and what to do now
 */
record Failure(String heading, List<String> lines) {

	private static final String NOTHING = "Nothing was changed.";

	private static final Failure OURS = new Failure("That did not work",
			List.of("The fault is on our side. What was shown as saved is saved.",
					"Go back and try again. If you typed something, copy it first."));

	private static final Failure THEIRS = new Failure("That request could not be read",
			List.of("Something in it is not in order. Go back, check what you typed and send it again.", NOTHING));

	/** Refused for the role of whoever asks, not for the form. */
	static final Failure NOT_THEIRS = new Failure("That is not yours to do", List
		.of("Your role does not include it, and nothing was changed. In a team, every member reads; only its leaders"
				+ " start, answer, submit, rename and delete assessments. Its leaders and PMs decide on recommendations"
				+ " and comment on them, and decide on its systems and on what is measured.",
				"If it should be yours, ask a leader of the team, or an admin of this installation."));

	private static final Map<HttpStatus, Failure> NAMED = Map.of(HttpStatus.UNAUTHORIZED,
			new Failure("Sign in first", List.of("This address is for people who are signed in.", NOTHING)),
			HttpStatus.FORBIDDEN,
			new Failure("That form could not be accepted",
					List.of("The page and your browser no longer agree on who sent it. This happens when cookies were"
							+ " cleared or are switched off.",
							"Copy anything that you typed, open the page again and send it from there. " + NOTHING)),
			HttpStatus.NOT_FOUND,
			new Failure("Page not found", List.of(
					"There is nothing at this address, or it is not yours to open. An assessment opens only in the"
							+ " browser that started it, with its private return link, or for the people of its team.",
					"If you typed the address, check it. If you followed a link, it may be incomplete.")),
			HttpStatus.METHOD_NOT_ALLOWED,
			new Failure("This address does not take that kind of request",
					List.of("It is there, but not for that. Start from a page of this application.", NOTHING)),
			HttpStatus.CONFLICT,
			new Failure("That changed in the meantime",
					List.of("Somebody else, or another tab, changed this after your page was made. Nothing was"
							+ " overwritten.", "Copy anything that you typed and open the page again.")),
			HttpStatus.CONTENT_TOO_LARGE,
			new Failure("That was too much at once",
					List.of("It is larger than this application accepts: a form may have 4 MB, the text of a playbook a"
							+ " million characters. Go back, shorten what you typed and send it again.", NOTHING)),
			HttpStatus.UNSUPPORTED_MEDIA_TYPE,
			new Failure("That is not a form of ours",
					List.of("This address takes the forms of this application and nothing else. Start from one of its"
							+ " pages.", NOTHING)),
			HttpStatus.UNPROCESSABLE_CONTENT,
			new Failure("Some of that cannot be used",
					List.of("What was sent does not fit the form. " + NOTHING,
							"Go back, check what you typed and send it again.")),
			HttpStatus.TOO_MANY_REQUESTS, new Failure("Too many requests",
					List.of("Too many requests came from your address. Wait a minute and try again.")));

	static Failure of(HttpStatus status) {
		return NAMED.getOrDefault(status, status.is5xxServerError() ? OURS : THEIRS);
	}

}
