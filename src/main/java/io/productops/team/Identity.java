package io.productops.team;

import java.util.Set;

import io.productops.shared.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, in the words of the identity provider. Only the pair of issuer and
 * subject names a person: an e-mail address may belong to somebody else tomorrow.
 *
 * @param email null when the provider tells none
 * @param emailVerified whether the provider knows that the address is theirs
 * @param name as it came, to be looked at before it is shown
 * @param rights the values of the claim that gives roles; null where admins give them
 * here
 */
public record Identity(String issuer, String subject, @Nullable String email, boolean emailVerified, String name,
		@Nullable Set<String> rights) {

	/**
	 * The e-mail address, when it says who somebody is; else null. Letters that only look
	 * like others, or become others in lower case, say nothing.
	 */
	@Nullable String confirmedEmail() {
		String address = this.email;
		return (address != null && this.emailVerified && address.length() <= 254 && address.indexOf('@') > 0
				&& address.chars().allMatch((c) -> c > ' ' && c < 127)) ? Person.normal(address) : null;
	}

	/** What to call somebody who is new here. */
	String shownName() {
		boolean fine = !this.name.isBlank() && TextLine.fault(this.name, Person.LONGEST_NAME) == null;
		return fine ? this.name.strip() : String.valueOf(this.email).split("@", 2)[0];
	}

}
