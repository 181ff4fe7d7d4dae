package io.productops.team;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.productops.audit.AuditService;
import io.productops.shared.NotFoundException;
import io.productops.team.PersonRepository.TeamSize;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows everybody who can sign in, and lets admins say who may do what. Every change of
 * what a person may do ends their sessions.
 */
@Service
public class PeopleService {

	/** The most people that a search gives back. */
	public static final int MOST = 500;

	private final PersonRepository people;

	private final TeamRepository teams;

	private final SessionService sessions;

	private final TokenService tokens;

	private final OneTimeLinks links;

	private final AuditService audit;

	PeopleService(PersonRepository people, TeamRepository teams, SessionService sessions, TokenService tokens,
			OneTimeLinks links, AuditService audit) {
		this.people = people;
		this.teams = teams;
		this.sessions = sessions;
		this.tokens = tokens;
		this.links = links;
		this.audit = audit;
	}

	/**
	 * The person behind a session or a token as they are now; empty when they are no
	 * longer let in.
	 * @param token the name of the API token that the request came with, or null
	 */
	@Transactional(readOnly = true)
	public Optional<CurrentPerson> current(UUID id, @Nullable String token) {
		return this.people.findById(id).filter(Person::enabled).map((person) -> person.current(token));
	}

	/**
	 * The people whose name or e-mail address contains the words, by name, at most
	 * {@link #MOST}.
	 */
	@Transactional(readOnly = true)
	public List<PersonDetails> find(CurrentPerson admin, String words) {
		admin.requireAdmin();
		String pattern = "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
		return this.people.findByWords(pattern, Limit.of(MOST)).stream().map(Person::details).toList();
	}

	@Transactional(readOnly = true)
	public PersonDetails person(CurrentPerson admin, UUID id) {
		admin.requireAdmin();
		return required(id).details();
	}

	/** The people of a team, by name, for whoever may read the team. */
	@Transactional(readOnly = true)
	public List<PersonDetails> members(CurrentPerson reader, UUID team) {
		reader.requireReader(team);
		return this.people.findByTeam(team).stream().map(Person::details).toList();
	}

	/** What people are called, by their ids; an id of nobody is left out. */
	@Transactional(readOnly = true)
	public Map<UUID, String> names(Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: this.people.findByIdIn(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
	}

	/** How many people each team has; a team without any is not here. */
	@Transactional(readOnly = true)
	public Map<UUID, Long> teamSizes(CurrentPerson admin) {
		admin.requireAdmin();
		return this.people.countByTeam().stream().collect(Collectors.toMap(TeamSize::getTeam, TeamSize::getMembers));
	}

	/**
	 * Lets a person in no more; their tokens end for good.
	 * @throws LastAdminException when nobody would be left to let them in again
	 */
	@Transactional
	public void disable(CurrentPerson admin, UUID id) {
		change(admin, id, "person.disabled", (person) -> {
			requireOtherAdmin(person);
			person.disable();
			this.tokens.revokeAll(id, admin.actor());
		});
	}

	@Transactional
	public void enable(CurrentPerson admin, UUID id) {
		change(admin, id, "person.enabled", Person::enable);
	}

	@Transactional
	public void makeAdmin(CurrentPerson admin, UUID id) {
		change(admin, id, "admin.granted", Person::becomeAdmin);
	}

	/**
	 * Ends that a person looks after the others.
	 * @throws LastAdminException when nobody else does
	 */
	@Transactional
	public void endAdmin(CurrentPerson admin, UUID id) {
		change(admin, id, "admin.ended", (person) -> {
			requireOtherAdmin(person);
			person.endAdmin();
		});
	}

	/**
	 * Gives a person a role in a team, instead of the one they may have.
	 * @param role null takes the person out of the team
	 */
	@Transactional
	public void assign(CurrentPerson admin, UUID id, UUID team, @Nullable Role role) {
		this.teams.findById(team).orElseThrow(() -> new NotFoundException("No team " + team));
		change(admin, id, "role.changed", (person) -> {
			if (role == null) {
				person.leave(team);
			}
			else {
				person.join(team, role);
			}
		});
	}

	/** Ends all sessions of a person on every device. */
	@Transactional
	public void endSessions(CurrentPerson admin, UUID id) {
		admin.requireAdmin();
		Person person = required(id);
		this.sessions.endAll(person.id());
		this.audit.record(admin.actor(), "sessions.ended", object(person), Map.of(), Map.of());
	}

	private void change(CurrentPerson admin, UUID id, String action, Consumer<Person> change) {
		admin.requireAdmin();
		// before the log, as every other change: else two of them wait for each other
		Person person = this.people.findForChange(id).orElseThrow(() -> new NotFoundException("No person " + id));
		Map<String, ?> before = rights(person);
		change.accept(person);
		Map<String, ?> after = rights(person);
		if (!before.equals(after)) {
			// an offer from before must not undo what is decided now
			this.links.endInvitations(person.email());
			this.audit.record(admin.actor(), action, object(person), before, after);
			this.sessions.endAll(person.id());
		}
	}

	/** What a person may do, for the audit log. */
	static Map<String, ?> rights(Person person) {
		return Map.of("admin", person.admin(), "enabled", person.enabled(), "roles", roles(person));
	}

	private static Map<String, String> roles(Person person) {
		return person.roles()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().toString(), (entry) -> entry.getValue().name()));
	}

	private static String object(Person person) {
		return "person:" + person.id();
	}

	/** Two who end each other at once wait here: the second finds no other admin. */
	private void requireOtherAdmin(Person person) {
		List<Person> admins = this.people.findAdminsForChange();
		if (admins.contains(person) && admins.size() == 1) {
			throw new LastAdminException();
		}
	}

	private Person required(UUID id) {
		return this.people.findById(id).orElseThrow(() -> new NotFoundException("No person " + id));
	}

}
