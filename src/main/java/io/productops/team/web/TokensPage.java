package io.productops.team.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.productops.shared.Phrases;
import io.productops.team.TokenDetails;
import io.productops.team.TokenScope;
import io.productops.team.TokenService;
import org.jspecify.annotations.Nullable;

/**
 * The page of a person's API tokens.
 *
 * @param faults what is wrong with the form, by field
 * @param made the token that was just made, or null
 */
record TokensPage(List<Row> open, List<Row> ended, TokenForm form, Map<String, String> faults, @Nullable Made made) {

	/** The choices of the form. */
	public List<Integer> lives() {
		return TokenService.LIVES;
	}

	public List<ErrorView> errors() {
		return this.faults.entrySet()
			.stream()
			.map((fault) -> new ErrorView("#" + fault.getKey(), fault.getValue()))
			.toList();
	}

	/** A link to what is wrong, in the summary above the page. */
	record ErrorView(String href, String message) {
	}

	/**
	 * The only time that a secret is shown.
	 */
	record Made(String name, String secret) {
	}

	/**
	 * One token of the list.
	 *
	 * @param end when it ends, or why it has ended
	 */
	record Row(String name, String scope, String created, String end, String used, String revocation) {

		static Row of(TokenDetails token, ZoneId zone) {
			Instant used = token.lastUsedAt();
			String end = (token.revokedAt() != null) ? "Revoked on " + Phrases.date(token.revokedAt(), zone)
					: Phrases.date(token.expiresAt(), zone);
			return new Row(token.name(), words(token.scope()), Phrases.date(token.createdAt(), zone), end,
					(used != null) ? Phrases.time(used, zone) : "Never",
					TokenController.PATH + "/" + token.id() + "/revocation");
		}

		private static String words(TokenScope scope) {
			return (scope == TokenScope.READ) ? "Read" : "Read and write";
		}

	}

}
