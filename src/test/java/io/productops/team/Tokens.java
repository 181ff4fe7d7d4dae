package io.productops.team;

import org.springframework.stereotype.Component;

/**
 * Makes API tokens for tests, in the way that people do.
 */
@Component
public class Tokens {

	private final TokenService tokens;

	Tokens(TokenService tokens) {
		this.tokens = tokens;
	}

	/** A token that may read and write. */
	public String of(CurrentPerson person) {
		return this.tokens.create(person, "Test", TokenScope.READ_AND_WRITE, 7);
	}

	public String readOnly(CurrentPerson person) {
		return this.tokens.create(person, "Test", TokenScope.READ, 7);
	}

}
