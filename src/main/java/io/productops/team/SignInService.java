package io.productops.team;

import java.util.Optional;
import java.util.UUID;

import io.productops.team.AttemptLimit.Counted;
import io.productops.team.CredentialService.Stored;

import org.springframework.stereotype.Service;

/**
 * Lets people in by their password. What it answers, and how long that takes, says
 * nothing about which accounts there are.
 */
@Service
public class SignInService {

	private final CredentialService credentials;

	private final ThrottleService throttle;

	private final Passwords passwords;

	SignInService(CredentialService credentials, ThrottleService throttle, Passwords passwords) {
		this.credentials = credentials;
		this.throttle = throttle;
		this.passwords = passwords;
	}

	/**
	 * Recognises whoever knows the password; empty for a wrong password, an unknown
	 * address, an account without a password and one that is disabled.
	 * @param address where the request comes from
	 * @throws TooManyAttemptsException when the account or the address has to wait; the
	 * password was not looked at then
	 */
	public Optional<Recognised> recognise(String email, String password, String address) {
		String normal = Person.normal(email);
		Counted account = AttemptLimit.ACCOUNT.of(normal);
		Counted from = ClientAddress.counted(address);
		this.throttle.take(account, from);
		Optional<Stored> stored = (Entries.emailFault(normal) == null) ? this.credentials.find(normal)
				: Optional.empty();
		if (!this.passwords.matches(password, Stored.hash(stored))) {
			this.credentials.refused(normal, stored);
			return Optional.empty();
		}
		this.throttle.succeeded(account, from);
		Stored known = stored.orElseThrow();
		if (this.passwords.isOutdated(known.hash())) {
			this.credentials.rehash(known, this.passwords.hash(password));
		}
		return Optional.of(this.credentials.recognise(known.person()));
	}

	/** Somebody is in: everything that was asked of them was right. */
	public void signedIn(UUID person) {
		this.credentials.signedIn(person);
	}

	public void signedOut(CurrentPerson person) {
		this.credentials.signedOut(person);
	}

}
