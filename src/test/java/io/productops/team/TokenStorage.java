package io.productops.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.productops.audit.Actor;
import io.productops.shared.NotFoundException;
import io.productops.shared.Sha256;
import io.productops.team.TokenService.Bearer;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every database must keep of an API token.
 */
interface TokenStorage {

	ApplicationContext application();

	default TokenService tokens() {
		return application().getBean(TokenService.class);
	}

	default People people() {
		return application().getBean(People.class);
	}

	default JdbcTemplate jdbc() {
		return application().getBean(JdbcTemplate.class);
	}

	@Test
	default void standsForItsMakerWithTheirRights() {
		UUID team = people().team("Payments");
		CurrentPerson leader = people().member(team, Role.LEADER);
		String secret = tokens().create(leader, " Reporting ", TokenScope.READ, 7);
		Bearer bearer = tokens().bearer(secret).orElseThrow();
		assertThat(bearer.scope()).isEqualTo(TokenScope.READ);
		assertThat(bearer.person().id()).isEqualTo(leader.id());
		assertThat(bearer.person().roles()).isEqualTo(leader.roles());
		assertThat(bearer.person().token()).isEqualTo("Reporting");
	}

	/** ASVS V11.4.1, V14.2.4: only a hash of the secret is stored. */
	@Test
	default void isStoredAsItsHash() {
		CurrentPerson person = people().stranger();
		String secret = tokens().create(person, "Reporting", TokenScope.READ, 7);
		String row = jdbc().queryForList("select * from api_token where person_id = ?", person.id()).toString();
		assertThat(row).contains(Sha256.of(secret)).doesNotContain(secret, secret.substring(4, 47));
	}

	@Test
	default void endsOnItsDate() {
		CurrentPerson person = people().stranger();
		String secret = tokens().create(person, "Reporting", TokenScope.READ, 30);
		TokenDetails token = only(person);
		assertThat(Duration.between(token.createdAt(), token.expiresAt())).isEqualTo(Duration.ofDays(30));
		assertThat(token.opens(token.expiresAt().minusMillis(1))).isTrue();
		assertThat(token.opens(token.expiresAt())).isFalse();
		set("expires_at", token, now().minusMillis(1));
		assertThat(tokens().bearer(secret)).isEmpty();
	}

	@Test
	default void endsWhenItIsRevokedByItsMakerOnly() {
		CurrentPerson person = people().stranger();
		String secret = tokens().create(person, "Reporting", TokenScope.READ, 7);
		UUID id = only(person).id();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> tokens().revoke(people().stranger(), id));
		assertThat(tokens().bearer(secret)).isPresent();
		tokens().revoke(person, id);
		Instant revoked = only(person).revokedAt();
		assertThat(tokens().bearer(secret)).isEmpty();
		tokens().revoke(person, id);
		assertThat(only(person).revokedAt()).isNotNull().isEqualTo(revoked);
	}

	/** ASVS V7.4.2: also when the person is let in again. */
	@Test
	default void endsForGoodWhenItsMakerIsDisabled() {
		CurrentPerson person = people().stranger();
		CurrentPerson admin = people().admin();
		String secret = tokens().create(person, "Reporting", TokenScope.READ, 7);
		PeopleService service = application().getBean(PeopleService.class);
		service.disable(admin, person.id());
		assertThat(tokens().bearer(secret)).isEmpty();
		service.enable(admin, person.id());
		assertThat(tokens().bearer(secret)).isEmpty();
		assertThat(events(only(person))).containsExactly("token.created", "token.revoked");
	}

	@Test
	default void standsForNobodyWhoIsNotLetIn() {
		CurrentPerson person = people().stranger();
		String secret = tokens().create(person, "Reporting", TokenScope.READ, 7);
		jdbc().update("update person set enabled = false where id = ?", person.id());
		assertThat(tokens().bearer(secret)).isEmpty();
	}

	@Test
	default void isInTheAuditLogWithoutItsSecret() {
		CurrentPerson person = people().stranger();
		String secret = tokens().create(person, "Reporting", TokenScope.READ, 7);
		tokens().revoke(person, only(person).id());
		assertThat(events(only(person))).containsExactly("token.created", "token.revoked");
		assertThat(jdbc().queryForList("select * from audit_event where object = ?", "token:" + only(person).id())
			.toString()).contains("Reporting", person.id().toString())
			.doesNotContain(secret.substring(4, 20), Sha256.of(secret));
	}

	private List<String> events(TokenDetails token) {
		return jdbc().queryForList("select action from audit_event where object = ? order by number", String.class,
				"token:" + token.id());
	}

	@Test
	default void remembersItsUseToTheMinute() {
		CurrentPerson person = people().stranger();
		String secret = tokens().create(person, "Reporting", TokenScope.READ, 7);
		assertThat(only(person).lastUsedAt()).isNull();
		tokens().bearer(secret);
		assertThat(only(person).lastUsedAt()).isBetween(now().minusSeconds(30), now());
		Instant lately = now().minusSeconds(30);
		set("last_used_at", only(person), lately);
		tokens().bearer(secret);
		assertThat(only(person).lastUsedAt()).isEqualTo(lately);
		set("last_used_at", only(person), now().minusSeconds(61));
		tokens().bearer(secret);
		assertThat(only(person).lastUsedAt()).isAfter(lately);
	}

	@Test
	default void isOneOfFiftyAtATime() {
		CurrentPerson person = people().stranger();
		for (int i = 0; i < TokenService.MOST; i++) {
			tokens().create(person, "Token " + i, TokenScope.READ, 7);
		}
		assertThatExceptionOfType(TooManyTokensException.class)
			.isThrownBy(() -> tokens().create(person, "Reporting", TokenScope.READ, 7));
		tokens().revokeAll(person.id(), Actor.system());
		assertThat(tokens().of(person)).hasSize(TokenService.MOST).allMatch((token) -> token.revokedAt() != null);
		tokens().create(person, "Reporting", TokenScope.READ, 7);
	}

	private TokenDetails only(CurrentPerson person) {
		List<TokenDetails> tokens = tokens().of(person);
		assertThat(tokens).hasSize(1);
		return tokens.get(0);
	}

	private void set(String column, TokenDetails token, Instant time) {
		jdbc().update("update api_token set " + column + " = ? where id = ?", time.atOffset(ZoneOffset.UTC),
				token.id());
	}

	private Instant now() {
		return application().getBean(Clock.class).instant();
	}

}
