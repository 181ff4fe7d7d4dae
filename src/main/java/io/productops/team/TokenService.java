package io.productops.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.productops.audit.Actor;
import io.productops.audit.AuditService;
import io.productops.shared.NotFoundException;
import io.productops.shared.Sha256;
import io.productops.shared.TextLine;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the API tokens of people, knows whom a token stands for, and ends them.
 */
@Service
public class TokenService {

	/** The most characters of a token's name. */
	public static final int LONGEST_NAME = 100;

	/** For how many days a token can be made. */
	public static final List<Integer> LIVES = List.of(7, 30, 90, 365);

	/** The most tokens that a person can have at a time. */
	public static final int MOST = 50;

	private static final Duration BETWEEN_USES = Duration.ofMinutes(1);

	private static final Duration REMEMBERED = Duration.ofDays(30);

	private static final Duration SHOWN = Duration.ofMinutes(10);

	private final TokenRepository tokens;

	private final PersonRepository people;

	private final AuditService audit;

	private final Clock clock;

	TokenService(TokenRepository tokens, PersonRepository people, AuditService audit, Clock clock) {
		this.tokens = tokens;
		this.people = people;
		this.audit = audit;
		this.clock = clock;
	}

	/** What is wrong with a name for a token, or null. */
	public static @Nullable String fault(String name) {
		return name.isBlank() ? "Enter a name for the token." : TextLine.fault(name, LONGEST_NAME);
	}

	/**
	 * Makes a token with at most the rights of the person.
	 * @param days one of {@link #LIVES}
	 * @return the only copy of the secret
	 * @throws TooManyTokensException when they have {@link #MOST} already
	 * @throws IllegalArgumentException when {@link #fault} finds one, or the days are
	 * none of the offered
	 */
	@Transactional
	public String create(CurrentPerson person, String name, TokenScope scope, int days) {
		if (fault(name) != null || !LIVES.contains(days)) {
			throw new IllegalArgumentException("Not a token that can be made");
		}
		Instant now = this.clock.instant();
		if (this.tokens.findLater(person.id(), now).size() >= MOST) {
			throw new TooManyTokensException();
		}
		String secret = TokenText.create();
		ApiToken token = this.tokens
			.save(new ApiToken(person.id(), secret, name.strip(), scope, Duration.ofDays(days), now));
		this.audit.record(person.actor(), "token.created", object(token), Map.of(),
				Map.of("name", token.name(), "scope", scope, "days", days, "person", person.id()));
		return secret;
	}

	/** The tokens of a person, the newest first, with those that ended not long ago. */
	@Transactional(readOnly = true)
	public List<TokenDetails> of(CurrentPerson person) {
		return this.tokens.findLater(person.id(), this.clock.instant().minus(REMEMBERED))
			.stream()
			.map(ApiToken::details)
			.toList();
	}

	/** The token of a secret that the person was given a moment ago. */
	@Transactional(readOnly = true)
	public Optional<TokenDetails> justMade(CurrentPerson person, String secret) {
		Instant now = this.clock.instant();
		return find(secret).filter((token) -> token.personId().equals(person.id()) && token.opens(now))
			.map(ApiToken::details)
			.filter((token) -> token.createdAt().isAfter(now.minus(SHOWN)));
	}

	/** Ends a token of the person; one that has ended stays as it is. */
	@Transactional
	public void revoke(CurrentPerson person, UUID id) {
		ApiToken token = this.tokens.findByIdAndPersonId(id, person.id())
			.orElseThrow(() -> new NotFoundException("No token " + id + " of this person"));
		revoke(token, person.actor());
	}

	/**
	 * Ends all tokens of somebody who is no longer let in.
	 * @param by who says so
	 */
	@Transactional
	public void revokeAll(UUID person, Actor by) {
		this.tokens.findLater(person, this.clock.instant()).forEach((token) -> revoke(token, by));
	}

	private void revoke(ApiToken token, Actor by) {
		Instant now = this.clock.instant();
		if (token.opens(now)) {
			token.revoke(now);
			this.audit.record(by, "token.revoked", object(token),
					Map.of("name", token.name(), "person", token.personId()), Map.of());
		}
	}

	private static String object(ApiToken token) {
		return "token:" + token.id();
	}

	/** Whether a text can be a token at all; says nothing about whether it is one. */
	public boolean isWhole(String text) {
		return TokenText.isWhole(text);
	}

	/**
	 * Whom a token stands for at this moment; empty when it stands for nobody, or nobody
	 * who is let in. Counts as a use.
	 */
	@Transactional
	public Optional<Bearer> bearer(String secret) {
		Instant now = this.clock.instant();
		return find(secret).filter((token) -> token.opens(now)).flatMap((token) -> {
			Optional<Person> maker = this.people.findById(token.personId()).filter(Person::enabled);
			maker.ifPresent((found) -> remember(token, now));
			return maker.map((found) -> new Bearer(found.current(token.name()), token.scope()));
		});
	}

	private void remember(ApiToken token, Instant now) {
		Instant last = token.details().lastUsedAt();
		Instant before = now.minus(BETWEEN_USES);
		if (last == null || last.isBefore(before)) {
			this.tokens.use(token.id(), now, before);
		}
	}

	private Optional<ApiToken> find(String secret) {
		return TokenText.isWhole(secret) ? this.tokens.findByHash(Sha256.of(secret)) : Optional.empty();
	}

	/** Who sends a token, and what it lets them do. */
	public record Bearer(CurrentPerson person, TokenScope scope) {
	}

}
