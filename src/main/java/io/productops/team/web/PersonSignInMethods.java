package io.productops.team.web;

import java.util.Optional;

import io.productops.shared.web.SignInMethods;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The ways in which the application comes to know a person.
 */
@Component
class PersonSignInMethods implements SignInMethods {

	private final SessionSecurityContextRepository sessions;

	PersonSignInMethods(SessionSecurityContextRepository sessions) {
		this.sessions = sessions;
	}

	@Override
	public void configurePages(HttpSecurity http) {
		http.securityContext((context) -> context.securityContextRepository(this.sessions));
	}

	@Override
	public Optional<Authentication> token(String token) {
		return Optional.empty();
	}

}
