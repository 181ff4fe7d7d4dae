package io.productops.shared.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;

/**
 * How the application comes to know who sends a request; the room of people says it,
 * which this room does not know.
 */
public interface SignInMethods {

	/** Adds what pages need: where a session keeps its person, how others sign in. */
	void configurePages(HttpSecurity http);

	/**
	 * Asks somebody whose session has ended to sign in again, and keeps what they sent.
	 * @return whether the request is answered; not when nobody's session has ended
	 */
	boolean askAgain(HttpServletRequest request, HttpServletResponse response) throws IOException;

	/** Whether a text has the form of a token of the API; it may still be none. */
	boolean isToken(String text);

	/** Whom a token of the API stands for; empty when it is none, or no longer one. */
	Optional<Authentication> token(String token);

}
