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
		return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken
			.authenticated(person, null, person.admin() ? List.of(new SimpleGrantedAuthority("ADMIN")) : List.of()));
	}

}
