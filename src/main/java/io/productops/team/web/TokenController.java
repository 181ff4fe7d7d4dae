package io.productops.team.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.web.OnceCookie;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import io.productops.team.TokenDetails;
import io.productops.team.TokenScope;
import io.productops.team.TokenService;
import io.productops.team.TooManyTokensException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The API tokens of whoever is signed in.
 */
@Controller
@RequestMapping(TokenController.PATH)
class TokenController {

	static final String PATH = "/account/tokens";

	private static final OnceCookie MADE = new OnceCookie("poa-new-token", PATH);

	private final TokenService tokens;

	private final Clock clock;

	TokenController(TokenService tokens, Clock clock) {
		this.tokens = tokens;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView tokens(@AuthenticationPrincipal CurrentPerson person, HttpServletRequest request,
			HttpServletResponse response) {
		String secret = MADE.take(request, response);
		TokensPage.Made made = (secret == null) ? null
				: this.tokens.justMade(person, secret)
					.map((token) -> new TokensPage.Made(token.name(), secret))
					.orElse(null);
		return page(person, TokenForm.empty(), Map.of(), made);
	}

	@PostMapping
	ModelAndView create(TokenForm form, @AuthenticationPrincipal CurrentPerson person, HttpServletRequest request,
			HttpServletResponse response) {
		TokenScope scope = form.toScope();
		Map<String, String> faults = form.faults();
		if (scope == null || !faults.isEmpty()) {
			return refused(person, form, faults);
		}
		try {
			MADE.send(this.tokens.create(person, form.name(), scope, form.toDays()), request, response);
			return Redirect.to(PATH);
		}
		catch (TooManyTokensException ex) {
			return refused(person, form,
					Map.of("name", "You have " + TokenService.MOST + " tokens. Revoke one that you do not need."));
		}
	}

	@PostMapping("/{id}/revocation")
	ModelAndView revoke(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person) {
		this.tokens.revoke(person, id);
		return Redirect.to(PATH);
	}

	private ModelAndView refused(CurrentPerson person, TokenForm form, Map<String, String> faults) {
		ModelAndView page = page(person, form, faults, null);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(CurrentPerson person, TokenForm form, Map<String, String> faults,
			TokensPage.@Nullable Made made) {
		Instant now = this.clock.instant();
		List<TokenDetails> all = this.tokens.of(person);
		List<TokensPage.Row> open = all.stream()
			.filter((token) -> token.opens(now))
			.map((token) -> TokensPage.Row.of(token, person.zone()))
			.toList();
		List<TokensPage.Row> ended = all.stream()
			.filter((token) -> !token.opens(now))
			.map((token) -> TokensPage.Row.of(token, person.zone()))
			.toList();
		return new ModelAndView("team/tokens", "page", new TokensPage(open, ended, form, faults, made));
	}

}
