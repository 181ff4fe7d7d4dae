package io.productops.team.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.productops.shared.web.SignInMethods;
import io.productops.team.TokenService;
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

	private final TokenService tokens;

	private final EndedSession ended;

	PersonSignInMethods(SessionSecurityContextRepository sessions, TokenService tokens, EndedSession ended) {
		this.ended = ended;
		this.sessions = sessions;
		this.tokens = tokens;
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
	public boolean isToken(String text) {
		return this.tokens.isWhole(text);
	}

	@Override
	public Optional<Authentication> token(String token) {
		return this.tokens.bearer(token).map((bearer) -> {
			List<String> scopes = bearer.scope().names().stream().map((name) -> "SCOPE_" + name).toList();
			return SessionSecurityContextRepository.authentication(bearer.person(), scopes);
		});
	}

}
