package io.productops.team.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;
import io.productops.team.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Makes of a session the person as they are now: roles are read anew for each request,
 * and who was disabled is nobody.
 */
@Component
class SessionSecurityContextRepository implements SecurityContextRepository {

	private final PeopleService people;

	private final Clock clock;

	SessionSecurityContextRepository(PeopleService people, Clock clock) {
		this.people = people;
		this.clock = clock;
	}

	/** How the chain of filters sees a person. */
	static Authentication authentication(CurrentPerson person, List<String> scopes) {
		List<SimpleGrantedAuthority> authorities = new ArrayList<>();
		scopes.forEach((scope) -> authorities.add(new SimpleGrantedAuthority(scope)));
		if (person.admin()) {
			authorities.add(new SimpleGrantedAuthority("ADMIN"));
		}
		return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		return new LazyContext(() -> load(request));
	}

	private SecurityContext load(HttpServletRequest request) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		signedIn(request).filter((signedIn) -> !signedIn.isOver(this.clock.instant()))
			.flatMap((signedIn) -> this.people.current(signedIn.person(), null))
			.ifPresent((person) -> context.setAuthentication(authentication(person, List.of())));
		return context;
	}

	@Override
	@SuppressWarnings("deprecation")
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return load(holder.getRequest());
	}

	/** Nothing to do: {@link PersonSession} begins and ends what is kept. */
	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return signedIn(request).isPresent();
	}

	private static Optional<SignedIn> signedIn(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn signedIn)
				? Optional.of(signedIn) : Optional.empty();
	}

	/** Reads the person only when somebody asks: a style sheet needs none. */
	private static final class LazyContext implements DeferredSecurityContext {

		private final Supplier<SecurityContext> read;

		private @org.jspecify.annotations.Nullable SecurityContext context;

		LazyContext(Supplier<SecurityContext> read) {
			this.read = read;
		}

		@Override
		public SecurityContext get() {
			if (this.context == null) {
				this.context = this.read.get();
			}
			return this.context;
		}

		@Override
		public boolean isGenerated() {
			return get().getAuthentication() == null;
		}

	}

}
