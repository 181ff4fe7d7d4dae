package io.productops.team;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.productops.shared.AfterCommit;
import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.team.InvalidEntriesException.Check;
import io.productops.team.OneTimeLink.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings people in: an admin makes a link, and whoever holds it makes an account or joins
 * with the one they have.
 */
@Service
public class InvitationService {

	private final PersonRepository people;

	private final TeamRepository teams;

	private final OneTimeLinks links;

	private final AccountMails mails;

	private final PasswordPolicy policy;

	private final Passwords passwords;

	private final SessionService sessions;

	private final CredentialService credentials;

	private final Clock clock;

	private final AccountLog log;

	InvitationService(PersonRepository people, TeamRepository teams, OneTimeLinks links, AccountMails mails,
			PasswordPolicy policy, Passwords passwords, SessionService sessions, CredentialService credentials,
			AccountLog log, Clock clock) {
		this.log = log;
		this.people = people;
		this.teams = teams;
		this.links = links;
		this.mails = mails;
		this.policy = policy;
		this.passwords = passwords;
		this.sessions = sessions;
		this.credentials = credentials;
		this.clock = clock;
	}

	/**
	 * Makes an invitation that is good for 7 days, and sends it where e-mail is set up.
	 * @throws InvalidEntriesException when address or name cannot be used
	 * @throws NotFoundException when there is no such team
	 */
	@Transactional
	public Invitation invite(CurrentPerson admin, Invite invite) {
		if (!admin.admin()) {
			throw new ForbiddenException("Only an admin invites");
		}
		String email = Person.normal(invite.email());
		Optional<Person> known = this.people.findByEmail(email);
		new Check().add("email", Entries.emailFault(email))
			.add("email",
					known.filter((person) -> !person.enabled()).isPresent()
							? "Enable this person again instead of inviting them." : null)
			.add("name", (invite.name() != null) ? Entries.nameFault(invite.name()) : null)
			.done();
		String team = teamName(invite);
		String path = this.links.invitation(invite);
		this.log.invited(admin, invite);
		this.mails.invite(email, invite.name(), admin.name(), team, path);
		return new Invitation(email, path, this.mails.areSent());
	}

	/**
	 * @throws LinkEndedException when the link opens nothing, or not any more
	 */
	@Transactional(readOnly = true)
	public InvitationDetails find(String token) {
		Invite invite = this.links.find(Kind.INVITATION, token).invite();
		Optional<Person> known = known(invite);
		return new InvitationDetails(invite.email(), (invite.name() != null) ? invite.name() : "", teamName(invite),
				invite.role(), invite.admin(), known.isPresent());
	}

	/**
	 * Makes the account of somebody who has none.
	 * @throws InvalidEntriesException when something cannot be used; the link still can
	 * @throws LinkEndedException when the link opens nothing, or they have an account
	 */
	@Transactional
	public Recognised accept(String token, String name, String password) {
		Invite invite = this.links.find(Kind.INVITATION, token).invite();
		if (known(invite).isPresent()) {
			throw new LinkEndedException();
		}
		new NewAccount(invite.email(), name, password).check(this.policy);
		this.links.use(Kind.INVITATION, token);
		Person person = new Person(invite.email(), name.strip(), invite.admin(), this.clock.instant());
		person.changePassword(this.passwords.hash(password));
		join(person, invite);
		this.people.save(person);
		this.log.created(person);
		return this.credentials.recognise(person.id());
	}

	/**
	 * Makes the account, without a password, of somebody who has no account and is known
	 * to have the address; all invitations to it are used up. Empty where there is none.
	 * @param email in lower case
	 */
	@Transactional
	Optional<Person> welcome(String email, String name) {
		List<Invite> invites = this.links.useInvitations(email);
		if (invites.isEmpty()) {
			return Optional.empty();
		}
		Person person = new Person(email, name, invites.stream().anyMatch(Invite::admin), this.clock.instant());
		invites.forEach((invite) -> join(person, invite));
		return Optional.of(this.people.save(person));
	}

	/**
	 * Lets somebody join who has an account.
	 * @throws LinkEndedException when the link opens nothing, or is for somebody else
	 */
	@Transactional
	public void join(String token, CurrentPerson current) {
		Invite invite = this.links.use(Kind.INVITATION, token).invite();
		Person person = this.people.findForChange(current.id())
			.filter((known) -> known.email().equals(invite.email()))
			.orElseThrow(LinkEndedException::new);
		Map<UUID, Role> roles = Map.copyOf(person.roles());
		boolean admin = person.admin();
		join(person, invite);
		if (invite.admin() && !admin) {
			person.becomeAdmin();
			// as an admin they may need a second factor, which sign-in asks for
			AfterCommit.run(() -> this.sessions.endAll(person.id()));
		}
		this.log.joined(person, roles, admin);
	}

	private static void join(Person person, Invite invite) {
		if (invite.team() != null && invite.role() != null) {
			person.join(invite.team(), invite.role());
		}
	}

	private Optional<Person> known(Invite invite) {
		Optional<Person> known = this.people.findByEmail(invite.email());
		known.filter((person) -> !person.enabled()).ifPresent((person) -> {
			throw new LinkEndedException();
		});
		return known;
	}

	private @Nullable String teamName(Invite invite) {
		return (invite.team() == null) ? null
				: this.teams.findById(invite.team())
					.map(Team::name)
					.orElseThrow(() -> new NotFoundException("No team to join"));
	}

}
