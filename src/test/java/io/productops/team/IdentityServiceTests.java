package io.productops.team;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.productops.OnH2;
import io.productops.audit.AuditService;
import io.productops.team.AccountProperties.SecondFactorSettings;
import io.productops.team.AccountProperties.Signup;
import io.productops.team.RefusedIdentityException.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whom an identity lets in, under each of the settings.
 */
@OnH2
@Transactional
class IdentityServiceTests {

	private static final String ISSUER = "https://idp.example.org";

	private final PersonRepository people;

	private final TeamRepository teams;

	private final InvitationService invitations;

	private final SessionService sessions;

	private final AuditService audit;

	private final People made;

	private final Clock clock;

	@Autowired
	IdentityServiceTests(PersonRepository people, TeamRepository teams, InvitationService invitations,
			SessionService sessions, AuditService audit, People made, Clock clock) {
		this.people = people;
		this.teams = teams;
		this.invitations = invitations;
		this.sessions = sessions;
		this.audit = audit;
		this.made = made;
		this.clock = clock;
	}

	@Test
	void anAddressIsNotEnoughUnlessAnAdminAllowedIt() {
		CurrentPerson person = this.made.stranger();
		assertThat(refusal(identities(false, ""), confirmed(person.email()))).isEqualTo(Reason.TAKEN);
		assertThat(identities(true, "").signIn(confirmed(person.email()))).isEqualTo(person.id());
	}

	@Test
	void aPersonWhomTheProviderKnowsIsNotLinkedAnew() {
		CurrentPerson person = this.made.identified(ISSUER, UUID.randomUUID().toString());
		assertThat(refusal(identities(true, ""), confirmed(person.email()))).isEqualTo(Reason.TAKEN);
	}

	@Test
	void theSameSubjectOfAnotherIssuerIsSomebodyElse() {
		String subject = UUID.randomUUID().toString();
		this.made.identified("https://other.example.org", subject);
		Identity identity = new Identity(ISSUER, subject, null, false, "", null);
		assertThat(refusal(identities(true, ""), identity)).isEqualTo(Reason.UNCONFIRMED);
	}

	@Test
	void aDisabledPersonIsNeitherLinkedNorLetIn() {
		CurrentPerson person = this.made.stranger();
		this.made.disable(person);
		assertThat(refusal(identities(true, ""), confirmed(person.email()))).isEqualTo(Reason.DISABLED);
		assertThat(this.people.findById(person.id()).orElseThrow().identified()).isFalse();
	}

	// letters that turn into others in lower case, such as the sign for kelvin
	@ParameterizedTest
	@ValueSource(
			strings = { "\u212aay@example.org", "k\u00e4y@example.org", "kay @example.org", "kay", "@example.org" })
	void anAddressThatIsNotPlainConfirmsNothing(String email) {
		assertThat(refusal(identities(true, ""), confirmed(email))).isEqualTo(Reason.UNCONFIRMED);
	}

	@Test
	void rolesStayAsTheyAreWhereNoClaimGivesThem() {
		CurrentPerson person = this.made.member(this.made.team("Growth"), Role.PM);
		identities(true, "").signIn(confirmed(person.email()));
		assertThat(this.people.findById(person.id()).orElseThrow().roles()).isEqualTo(person.roles());
	}

	@Test
	void theLastAdminStaysOne() {
		this.people.findAdminsForChange().forEach(Person::disable);
		CurrentPerson last = this.made.admin();
		Identity identity = new Identity(ISSUER, "last", last.email(), true, "", Set.of());
		identities(true, "rights").signIn(identity);
		assertThat(this.people.findById(last.id()).orElseThrow().admin()).isTrue();
	}

	@Test
	void anInvitationToTheConfirmedAddressLetsThemInOnceAndNobodyElse() {
		UUID growth = this.made.team("Growth");
		String email = UUID.randomUUID() + "@example.org";
		invite(email, growth, Role.PM);
		invite(email, this.made.team("Payments"), Role.VIEWER);
		Identity guest = confirmed(email.toUpperCase(Locale.ROOT));
		Identity unconfirmed = new Identity(ISSUER, "unconfirmed", email, false, "", null);
		assertThat(refusal(identities(false, ""), unconfirmed)).isEqualTo(Reason.UNCONFIRMED);
		assertThat(refusal(identities(false, ""), confirmed("not-" + email))).isEqualTo(Reason.UNKNOWN);
		UUID person = identities(false, "").signIn(guest);
		assertThat(this.people.findById(person).orElseThrow().roles()).hasSize(2).containsEntry(growth, Role.PM);
		assertThat(refusal(identities(false, ""), confirmed(email))).isEqualTo(Reason.TAKEN);
		assertThat(identities(false, "").signIn(guest)).isEqualTo(person);
	}

	private void invite(String email, UUID team, Role role) {
		this.invitations.invite(this.made.admin(), new Invite(email, null, team, role, false));
	}

	@Test
	void whoeverConfirmsAnAddressGetsAnAccountWhereSignUpIsOpen() {
		Identity identity = confirmed(UUID.randomUUID() + "@example.org");
		assertThat(refusal(identities(false, ""), identity)).isEqualTo(Reason.UNKNOWN);
		UUID person = identities(Signup.OPEN, false, "").signIn(identity);
		assertThat(this.people.findById(person)).hasValueSatisfying((made) -> {
			assertThat(made.name()).isEqualTo("Kay");
			assertThat(made.roles()).isEmpty();
			assertThat(made.admin()).isFalse();
		});
		assertThat(identities(false, "").signIn(identity)).isEqualTo(person);
	}

	private IdentityService identities(boolean linkByEmail, String roleClaim) {
		return identities(Signup.INVITED, linkByEmail, roleClaim);
	}

	private IdentityService identities(Signup signup, boolean linkByEmail, String roleClaim) {
		OidcProperties properties = new OidcProperties(ISSUER, "app", "", "Northwind ID", Set.of("openid"), roleClaim,
				"admin", linkByEmail);
		return new IdentityService(this.people, this.teams, this.invitations, this.sessions, this.audit, properties,
				new AccountProperties(signup, new SecondFactorSettings(true)), this.clock);
	}

	private static Identity confirmed(@Nullable String email) {
		return new Identity(ISSUER, UUID.randomUUID().toString(), email, true, "Kay", null);
	}

	private static Reason refusal(IdentityService identities, Identity identity) {
		return assertThatExceptionOfType(RefusedIdentityException.class).isThrownBy(() -> identities.signIn(identity))
			.actual()
			.reason();
	}

}
