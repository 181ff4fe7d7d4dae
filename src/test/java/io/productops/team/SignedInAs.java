package io.productops.team;

import java.util.List;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Sends a request of a test as a person, without their way through sign-in.
 */
public final class SignedInAs {

	private SignedInAs() {
	}

	public static RequestPostProcessor person(CurrentPerson person) {
		return with(person, person.admin() ? List.of("ADMIN") : List.of());
	}

	/** As a program with a token of that person that may all that the person may. */
	public static RequestPostProcessor token(CurrentPerson person) {
		return with(person, List.of("SCOPE_read", "SCOPE_write"));
	}

	private static RequestPostProcessor with(CurrentPerson person, List<String> authorities) {
		return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken
			.authenticated(person, null, authorities.stream().map(SimpleGrantedAuthority::new).toList()));
	}

}
