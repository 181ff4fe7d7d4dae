package io.productops.team;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.audit.Actor;
import io.productops.audit.AuditService;
import io.productops.shared.AfterCommit;
import io.productops.team.AccountProperties.Signup;
import io.productops.team.RefusedIdentityException.Reason;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the person whom the identity provider means, or makes one who was invited, and
 * gives them the roles that the provider names.
 */
@Service
@Conditional(OidcConfigured.class)
public class IdentityService {

	private static final Actor PROVIDER = new Actor(Actor.Kind.SYSTEM, "oidc", "Identity provider");

	private final PersonRepository people;

	private final TeamRepository teams;

	private final InvitationService invitations;

	private final SessionService sessions;

	private final AuditService audit;

	private final OidcProperties properties;

	private final AccountProperties accounts;

	private final Clock clock;

	IdentityService(PersonRepository people, TeamRepository teams, InvitationService invitations,
			SessionService sessions, AuditService audit, OidcProperties properties, AccountProperties accounts,
			Clock clock) {
		this.people = people;
		this.teams = teams;
		this.invitations = invitations;
		this.sessions = sessions;
		this.audit = audit;
		this.properties = properties;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * Whom to let in. When the provider gives other roles than before, the sessions that
	 * the person has elsewhere end.
	 * @throws RefusedIdentityException when it is nobody
	 */
	@Transactional(noRollbackFor = RefusedIdentityException.class)
	public UUID signIn(Identity identity) {
		try {
			Person person = requireEnabled(this.people.findByIssuerAndSubject(identity.issuer(), identity.subject())
				.orElseGet(() -> byEmail(identity)));
			if (identity.rights() != null) {
				give(person, identity.rights());
			}
			return person.id();
		}
		catch (RefusedIdentityException ex) {
			this.audit.record(Actor.visitor(), "sign_in.failed", "identity", Map.of(), Map.of("method", "oidc",
					"issuer", identity.issuer(), "subject", identity.subject(), "reason", ex.reason()));
			throw ex;
		}
	}

	/** Somebody whom the provider has not sent before. */
	private Person byEmail(Identity identity) {
		String email = identity.confirmedEmail();
		if (email == null) {
			throw new RefusedIdentityException(Reason.UNCONFIRMED);
		}
		Person person = this.people.findByEmail(email).orElse(null);
		if (person == null) {
			return welcome(email, identity);
		}
		if (!this.properties.linkByEmail() || person.identified()) {
			throw new RefusedIdentityException(Reason.TAKEN);
		}
		requireEnabled(person).identify(identity.issuer(), identity.subject());
		this.audit.record(PROVIDER, "identity.linked", object(person), Map.of(),
				Map.of("issuer", identity.issuer(), "subject", identity.subject()));
		return person;
	}

	/** Somebody whom nobody knows here: an invitation lets them in, or open sign-up. */
	private Person welcome(String email, Identity identity) {
		Person person = this.invitations.welcome(email, identity.shownName()).orElseGet(() -> signUp(email, identity));
		person.identify(identity.issuer(), identity.subject());
		this.audit.record(PROVIDER, "person.created", object(person), Map.of(), Map.of("issuer", identity.issuer(),
				"subject", identity.subject(), "rights", PeopleService.rights(person)));
		return person;
	}

	private Person signUp(String email, Identity identity) {
		if (this.accounts.signup() != Signup.OPEN) {
			throw new RefusedIdentityException(Reason.UNKNOWN);
		}
		return this.people.save(new Person(email, identity.shownName(), false, this.clock.instant()));
	}

	private void give(Person person, Set<String> values) {
		ClaimedRights rights = ClaimedRights.read(values, this.properties.adminClaimValue());
		Map<UUID, Role> roles = this.teams.findByNameIn(rights.roles().keySet())
			.stream()
			.collect(Collectors.toMap(Team::id, (team) -> rights.roles().get(team.name())));
		Map<String, ?> before = PeopleService.rights(person);
		Set.copyOf(person.roles().keySet()).stream().filter((team) -> !roles.containsKey(team)).forEach(person::leave);
		roles.forEach(person::join);
		if (!this.properties.adminClaimValue().isBlank()) {
			giveAdmin(person, rights.admin());
		}
		Map<String, ?> after = PeopleService.rights(person);
		if (!before.equals(after)) {
			this.audit.record(PROVIDER, "role.changed", object(person), before, after);
			AfterCommit.run(() -> this.sessions.endAll(person.id()));
		}
	}

	/**
	 * The last admin stays one whatever the provider says: nobody could undo a mistake.
	 */
	private void giveAdmin(Person person, boolean admin) {
		if (admin) {
			person.becomeAdmin();
		}
		else if (person.admin() && this.people.findAdminsForChange().size() > 1) {
			person.endAdmin();
		}
	}

	private static Person requireEnabled(Person person) {
		if (!person.enabled()) {
			throw new RefusedIdentityException(Reason.DISABLED);
		}
		return person;
	}

	private static String object(Person person) {
		return "person:" + person.id();
	}

}
