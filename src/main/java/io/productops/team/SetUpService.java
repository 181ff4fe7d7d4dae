package io.productops.team;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import io.productops.team.OneTimeLink.Kind;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first admin: there is no account to begin with, only a link in the log.
 */
@Service
public class SetUpService {

	private final PersonRepository people;

	private final OneTimeLinks links;

	private final PasswordPolicy policy;

	private final Passwords passwords;

	private final CredentialService credentials;

	private final Clock clock;

	private final AccountLog log;

	SetUpService(PersonRepository people, OneTimeLinks links, PasswordPolicy policy, Passwords passwords,
			CredentialService credentials, AccountLog log, Clock clock) {
		this.log = log;
		this.people = people;
		this.links = links;
		this.policy = policy;
		this.passwords = passwords;
		this.credentials = credentials;
		this.clock = clock;
	}

	/** The path of a new link where there is no admin; earlier ones end. */
	@Transactional
	public Optional<String> newLink() {
		if (this.people.existsByAdminTrueAndEnabledTrue()) {
			return Optional.empty();
		}
		String path = this.links.setUp();
		this.log.setUpLinkMade();
		return Optional.of(path);
	}

	/**
	 * @throws LinkEndedException when the link makes no admin, or not any more
	 */
	@Transactional(readOnly = true)
	public void check(String token) {
		this.links.find(Kind.SETUP, token);
		if (this.people.existsByAdminTrueAndEnabledTrue()) {
			throw new LinkEndedException();
		}
	}

	/**
	 * Makes the first admin.
	 * @throws InvalidEntriesException when something cannot be used; the link still can
	 * @throws LinkEndedException when the link makes no admin, or not any more
	 */
	@Transactional
	public Recognised setUp(String token, NewAccount account) {
		check(token);
		account.check(this.policy);
		String email = Person.normal(account.email());
		if (this.people.findByEmail(email).isPresent()) {
			throw new InvalidEntriesException(
					Map.of("email", "Enter another address: somebody without admin rights has this one."));
		}
		this.links.use(Kind.SETUP, token);
		Person admin = new Person(email, account.name().strip(), true, this.clock.instant());
		admin.changePassword(this.passwords.hash(account.password()));
		this.people.save(admin);
		this.log.created(admin);
		return this.credentials.recognise(admin.id());
	}

}
