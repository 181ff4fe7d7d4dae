package io.productops.team;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.Sha256;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/**
 * The sessions of the people who are signed in, whichever process serves them.
 */
@Service
public class SessionService {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	SessionService(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	/** The sessions of a person, the latest used first. */
	public List<OpenSession> of(UUID person) {
		return this.sessions.findByPrincipalName(person.toString())
			.values()
			.stream()
			.filter((session) -> !session.isExpired() && SignedIn.of(session) != null)
			.map((session) -> new OpenSession(handle(session.getId()), session.getId(), SignedIn.of(session),
					session.getLastAccessedTime()))
			.sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
			.toList();
	}

	/** Ends one session of a person by its handle; one that is not theirs stays. */
	public void end(UUID person, String handle) {
		of(person).stream()
			.filter((session) -> session.handle().equals(handle))
			.forEach((session) -> this.sessions.deleteById(session.id()));
	}

	/** Ends all sessions of a person but the one at hand. */
	public void endOthers(UUID person, String id) {
		this.sessions.findByPrincipalName(person.toString())
			.keySet()
			.stream()
			.filter((other) -> !other.equals(id))
			.forEach(this.sessions::deleteById);
	}

	/** Ends all sessions of a person: what they may do, or who they are, has changed. */
	public void endAll(UUID person) {
		Map<String, ? extends Session> found = this.sessions.findByPrincipalName(person.toString());
		found.keySet().forEach(this.sessions::deleteById);
	}

	/** A name for a session that opens nothing to whoever reads it on a page. */
	private static String handle(String id) {
		return Sha256.of(id).substring(0, 16);
	}

	/**
	 * One session.
	 *
	 * @param handle names it on pages
	 * @param id the secret itself: never shown
	 */
	public record OpenSession(String handle, String id, SignedIn signedIn, Instant lastUsed) {
	}

}
