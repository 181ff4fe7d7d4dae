package io.productops.team;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.productops.audit.Actor;
import io.productops.audit.AuditService;
import io.productops.shared.Sha256;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells the audit log who came in, who did not, and what became of accounts. An e-mail
 * address without an account is told apart by a hash only: it may be a password in the
 * wrong field.
 */
@Component
class AccountLog {

	private static final int HASH = 16;

	private final AuditService audit;

	AccountLog(AuditService audit) {
		this.audit = audit;
	}

	void signedIn(Person person) {
		byThemselves(person, "person.signed_in");
	}

	/** What somebody did to their own account, or with a link that stands for them. */
	void byThemselves(Person person, String action) {
		record(person.current(null).actor(), action, person.id(), Map.of(), Map.of());
	}

	void by(CurrentPerson actor, String action, UUID person) {
		record(actor.actor(), action, person, Map.of(), Map.of());
	}

	void refused(UUID person, String action) {
		record(Actor.visitor(), action, person, Map.of(), Map.of());
	}

	void refusedStranger(String email) {
		this.audit.record(Actor.visitor(), "person.sign_in_failed",
				"account:" + Sha256.of("account:" + email).substring(0, HASH), Map.of(), Map.of());
	}

	void renamed(CurrentPerson before, String name) {
		record(before.actor(), "person.renamed", before.id(), Map.of("name", before.name()), Map.of("name", name));
	}

	void created(Person person) {
		record(person.current(null).actor(), "person.created", person.id(), Map.of(), Map.of("email", person.email(),
				"name", person.name(), "admin", person.admin(), "roles", named(person.roles())));
	}

	void joined(Person person, Map<UUID, Role> before, boolean wasAdmin) {
		record(person.current(null).actor(), "role.changed", person.id(),
				Map.of("admin", wasAdmin, "roles", named(before)),
				Map.of("admin", person.admin(), "roles", named(person.roles())));
	}

	/** The inviter is null where somebody asked for an account themselves. */
	void invited(@Nullable CurrentPerson inviter, Invite invite) {
		Map<String, Object> to = new LinkedHashMap<>();
		to.put("email", Person.normal(invite.email()));
		to.put("admin", invite.admin());
		if (invite.team() != null && invite.role() != null) {
			to.put("team", invite.team());
			to.put("role", invite.role());
		}
		this.audit.record((inviter != null) ? inviter.actor() : Actor.visitor(), "person.invited", "invitation",
				Map.of(), to);
	}

	void setUpLinkMade() {
		this.audit.record(Actor.system(), "setup.link_made", "setup", Map.of(), Map.of());
	}

	private void record(Actor actor, String action, UUID person, Map<String, ?> before, Map<String, ?> after) {
		this.audit.record(actor, action, "person:" + person, before, after);
	}

	private static Map<String, String> named(Map<UUID, Role> roles) {
		Map<String, String> named = new LinkedHashMap<>();
		roles.forEach((team, role) -> named.put(team.toString(), role.name()));
		return named;
	}

}
