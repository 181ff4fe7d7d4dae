package io.productops.team.web;

import java.io.IOException;
import java.util.Optional;

import io.productops.shared.web.SignInMethods;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The ways in which the application comes to know a person.
 */
@Component
class PersonSignInMethods implements SignInMethods {

	private final SessionSecurityContextRepository sessions;

	private final EndedSession ended;

	PersonSignInMethods(SessionSecurityContextRepository sessions, EndedSession ended) {
		this.ended = ended;
		this.sessions = sessions;
	}

	@Override
	public void configurePages(HttpSecurity http) {
		http.securityContext((context) -> context.securityContextRepository(this.sessions));
	}

	@Override
	public boolean askAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
		return this.ended.answer(request, response);
	}

	@Override
	public Optional<Authentication> token(String token) {
		return Optional.empty();
	}

}
