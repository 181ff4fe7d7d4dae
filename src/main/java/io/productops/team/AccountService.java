package io.productops.team;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.productops.shared.NotFoundException;
import io.productops.team.InvalidEntriesException.Check;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody may change of their own account.
 */
@Service
public class AccountService {

	static final String NOT_THEIRS = "This is not your password.";

	private static final Set<String> ZONES = Set.copyOf(zones());

	private final PersonRepository people;

	private final SignInService signIn;

	private final CredentialService credentials;

	private final PasswordPolicy policy;

	private final Passwords passwords;

	private final SessionService sessions;

	private final AccountLog log;

	AccountService(PersonRepository people, SignInService signIn, CredentialService credentials, PasswordPolicy policy,
			Passwords passwords, SessionService sessions, AccountLog log) {
		this.sessions = sessions;
		this.log = log;
		this.people = people;
		this.signIn = signIn;
		this.credentials = credentials;
		this.policy = policy;
		this.passwords = passwords;
	}

	/** The time zones that can be chosen, by the names of places. */
	public static List<String> zones() {
		return ZoneId.getAvailableZoneIds()
			.stream()
			.filter((id) -> id.equals("UTC") || id.matches("(?!Etc/|SystemV/)[A-Z][A-Za-z]+/.+") && id.length() <= 50)
			.sorted()
			.toList();
	}

	/**
	 * Changes the name, and how pages look and listen to them.
	 * @param shortcuts whether single keys do something on pages
	 * @throws InvalidEntriesException when something of it cannot be used
	 */
	@Transactional
	public void present(CurrentPerson current, String name, String theme, String zone, boolean shortcuts) {
		Theme chosen = theme(theme);
		new Check().add("name", Entries.nameFault(name))
			.add("theme", (chosen == null) ? "Choose one of the three." : null)
			.add("zone",
					(ZONES.contains(zone) || zone.equals(current.zone().getId())) ? null
							: "Choose a place from the list.")
			.done();
		this.people.findForChange(current.id())
			.orElseThrow(() -> new NotFoundException("Nobody with id " + current.id()))
			.present(name.strip(), java.util.Objects.requireNonNull(chosen), ZoneId.of(zone), shortcuts);
		if (!name.strip().equals(current.name())) {
			this.log.renamed(current, name.strip());
		}
	}

	/** Whether they sign in with a password, and not elsewhere. */
	public boolean hasPassword(CurrentPerson current) {
		return this.credentials.find(current.id()).isPresent();
	}

	/**
	 * Takes another password; all sessions end.
	 * @param address where the request comes from
	 * @throws InvalidEntriesException when one of them cannot be used
	 * @throws TooManyAttemptsException when they have to wait
	 */
	public void changePassword(CurrentPerson current, String password, String chosen, String address) {
		new Check().add("current", this.signIn.confirms(current, password, address) ? null : NOT_THEIRS)
			.add("password",
					chosen.equals(password) ? "Choose a password that differs from the one you have."
							: this.policy.fault(chosen, current.email(), current.name()))
			.done();
		this.credentials.change(current.id(), this.passwords.hash(chosen));
	}

	/** Ends one session of theirs; that of somebody else stays. */
	@Transactional
	public void endSession(CurrentPerson current, String handle) {
		this.sessions.end(current.id(), handle);
		this.log.by(current, "sessions.ended", current.id());
	}

	/** Ends all sessions of theirs but the one at hand. */
	@Transactional
	public void endOtherSessions(CurrentPerson current, String id) {
		this.sessions.endOthers(current.id(), id);
		this.log.by(current, "sessions.ended", current.id());
	}

	private static @Nullable Theme theme(String name) {
		return Arrays.stream(Theme.values()).filter((theme) -> theme.name().equals(name)).findFirst().orElse(null);
	}

}
