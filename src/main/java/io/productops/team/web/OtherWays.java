package io.productops.team.web;

import java.util.List;

import io.productops.team.OidcProperties;
import io.productops.team.ShownAccounts;
import io.productops.team.ShownAccounts.ShownAccount;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The ways in that the sign-in page offers beside an own password.
 */
@Component
class OtherWays {

	private final OidcProperties oidc;

	private final ObjectProvider<ShownAccounts> shown;

	OtherWays(OidcProperties oidc, ObjectProvider<ShownAccounts> shown) {
		this.oidc = oidc;
		this.shown = shown;
	}

	OtherWaysView view() {
		return new OtherWaysView(this.oidc.isOn() ? this.oidc.name() : null,
				this.shown.stream().flatMap((some) -> some.shownAccounts().stream()).toList());
	}

	/**
	 * What there is.
	 *
	 * @param provider the name of the identity provider, or null
	 * @param accounts those that anybody may use
	 */
	record OtherWaysView(@Nullable String provider, List<ShownAccount> accounts) {
	}

}
