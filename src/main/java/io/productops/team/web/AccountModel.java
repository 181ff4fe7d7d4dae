package io.productops.team.web;

import java.util.Locale;

import io.productops.team.CurrentPerson;
import io.productops.team.Theme;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells every page who is signed in, for its head and its colours.
 */
@ControllerAdvice
class AccountModel {

	@ModelAttribute("account")
	@Nullable AccountView account(@AuthenticationPrincipal @Nullable CurrentPerson person) {
		return (person == null) ? null : new AccountView(person.name(), person.admin(), person.shortcuts(),
				(person.theme() == Theme.SYSTEM) ? null : person.theme().name().toLowerCase(Locale.ROOT));
	}

	/**
	 * Who is signed in.
	 *
	 * @param shortcuts whether single keys do something
	 * @param theme "light" or "dark", or null for the system's
	 */
	record AccountView(String name, boolean admin, boolean shortcuts, @Nullable String theme) {
	}

}
