package io.productops.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.productops.shared.Secret;
import io.productops.shared.Sha256;
import io.productops.team.OneTimeLink.Kind;

import org.springframework.stereotype.Component;

/**
 * Makes links and lets each be used once, within the transaction of what it opens: when
 * that fails, the link is as good as before.
 */
@Component
class OneTimeLinks {

	/** How long a link that opens nothing any more is kept, for questions. */
	private static final Duration KEPT = Duration.ofDays(30);

	private final OneTimeLinkRepository links;

	private final Clock clock;

	OneTimeLinks(OneTimeLinkRepository links, Clock clock) {
		this.links = links;
		this.clock = clock;
	}

	/** The path of a new link; the only time that its token is known. */
	String setUp() {
		Instant now = this.clock.instant();
		this.links.endSetUp(now);
		String token = Secret.create();
		this.links.save(OneTimeLink.setUp(Sha256.of(token), now));
		return Kind.SETUP.path(token);
	}

	/** Only the latest invitation of a person to a team opens anything. */
	String invitation(Invite invite) {
		if (invite.team() != null) {
			this.links.endInvitationsToTeam(Person.normal(invite.email()), invite.team(), this.clock.instant());
		}
		String token = Secret.create();
		this.links.save(OneTimeLink.invitation(invite, Sha256.of(token), this.clock.instant()));
		return Kind.INVITATION.path(token);
	}

	/** Only the latest link of a person opens anything. */
	String passwordReset(UUID person) {
		Instant now = this.clock.instant();
		this.links.endOf(person, now);
		String token = Secret.create();
		this.links.save(OneTimeLink.passwordReset(person, Sha256.of(token), now));
		return Kind.PASSWORD_RESET.path(token);
	}

	/** Looks what a link is for, and leaves it as it is. */
	OneTimeLink find(Kind kind, String token) {
		return this.links.findByTokenHash(Sha256.of(token))
			.filter((link) -> link.opens(kind, this.clock.instant()))
			.orElseThrow(LinkEndedException::new);
	}

	/** Uses a link up. */
	OneTimeLink use(Kind kind, String token) {
		if (this.links.use(kind, Sha256.of(token), this.clock.instant()) == 0) {
			throw new LinkEndedException();
		}
		return this.links.findByTokenHash(Sha256.of(token)).orElseThrow(LinkEndedException::new);
	}

	/** Uses up every invitation to an address, and says what they were for. */
	List<Invite> useInvitations(String email) {
		Instant now = this.clock.instant();
		return this.links.findInvitations(email, now)
			.stream()
			.filter((link) -> this.links.use(Kind.INVITATION, link.tokenHash(), now) == 1)
			.map(OneTimeLink::invite)
			.toList();
	}

	/** No invitation to an address opens anything any more. */
	void endInvitations(String email) {
		this.links.endInvitations(email, this.clock.instant());
	}

	int deleteExpired() {
		return this.links.deleteExpired(this.clock.instant().minus(KEPT));
	}

}
