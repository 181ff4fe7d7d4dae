package io.productops.team.web;

import java.util.LinkedHashMap;
import java.util.Map;

import io.productops.team.TokenScope;
import io.productops.team.TokenService;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for a new API token.
 *
 * @param scope the name of a {@link TokenScope}
 * @param days one of {@link TokenService#LIVES}
 */
record TokenForm(@Nullable String name, @Nullable String scope, @Nullable String days) {

	TokenForm {
		name = (name != null) ? name : "";
		scope = (scope != null) ? scope : "";
		days = (days != null) ? days : "";
	}

	/** As the page first shows it: the least that is useful. */
	static TokenForm empty() {
		return new TokenForm("", TokenScope.READ.name(), "30");
	}

	/** What is wrong, by field, in the order of the page. */
	Map<String, String> faults() {
		Map<String, String> faults = new LinkedHashMap<>();
		String fault = TokenService.fault(this.name);
		if (fault != null) {
			faults.put("name", fault);
		}
		if (toScope() == null) {
			faults.put("scope", "Choose what the token may do.");
		}
		if (toDays() == 0) {
			faults.put("days", "Choose when the token expires.");
		}
		return faults;
	}

	/** The scope, or null where it is none. */
	@Nullable TokenScope toScope() {
		for (TokenScope each : TokenScope.values()) {
			if (each.name().equals(this.scope)) {
				return each;
			}
		}
		return null;
	}

	/** The days, or 0 where they are none of those on offer. */
	int toDays() {
		return TokenService.LIVES.stream()
			.filter((days) -> String.valueOf(days).equals(this.days))
			.findFirst()
			.orElse(0);
	}

}
