package io.productops.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.productops.shared.RequestContext;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down who did what, shows it, and finds out whether it was changed since. Each
 * event carries the hash of the one before it; nothing can be taken back.
 */
@Service
public class AuditService {

	private static final int ROWS_AT_ONCE = 500;

	private static final Pattern ACTION = Pattern.compile("[a-z][a-z_]*(\\.[a-z][a-z_]*)+");

	private static final Pattern OBJECT = Pattern.compile("[a-z][a-z_-]*(:[!-~]{1,200})?");

	private final AuditRepository events;

	private final AuditProperties properties;

	private final TransactionOperations transactions;

	private final Clock clock;

	AuditService(AuditRepository events, AuditProperties properties, TransactionOperations transactions, Clock clock) {
		this.events = events;
		this.properties = properties;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Appends one event. It joins the caller's transaction, so that it stands or falls
	 * with the change, or makes its own. Call it last: whoever wants to append meanwhile
	 * waits for the end of the transaction.
	 * @param action what was done, in words joined by dots: "role.changed"
	 * @param object to what: a kind, and mostly a colon and an id: "person:4f1c..."
	 * @param before the values that changed, as they were; texts, whole numbers, truth
	 * values, ids, times, constants, and lists and maps of them. No secrets, and no words
	 * of an answer
	 * @param after the same values, as they are now
	 * @throws IllegalArgumentException when an argument is none of that, or the name of a
	 * value sounds like a secret
	 */
	@Transactional
	public void record(Actor actor, String action, String object, Map<String, ?> before, Map<String, ?> after) {
		if (action.length() > 100 || !ACTION.matcher(action).matches() || !OBJECT.matcher(object).matches()) {
			throw new IllegalArgumentException("Not an action and an object: " + action + ", " + object);
		}
		String was = EventValues.json(before);
		String is = EventValues.json(after);
		String address = this.properties.clientAddress() ? RequestContext.clientAddress() : null;
		AuditHead head = this.events.lockHead()
			.orElseThrow(() -> new IllegalStateException("The audit log has lost its head"));
		AuditEvent event = new AuditEvent(head.number() + 1, this.clock.instant().truncatedTo(ChronoUnit.MICROS),
				actor.kind().name(), actor.id(), actor.name(), action, object, RequestContext.requestId(), address, was,
				is, head.hash(), "");
		this.events.append(event.hashed());
	}

	/** Some events that the filter lets through, newest first. */
	@Transactional(readOnly = true)
	public AuditPage find(AuditFilter filter, AuditCursor cursor) {
		List<AuditEvent> found = cursor.newer()
				? this.events.newer(filter, cursor.number(), Long.MAX_VALUE, AuditPage.SIZE + 1)
				: this.events.older(filter, cursor.number(), AuditPage.SIZE + 1);
		return AuditPage.of(found, cursor);
	}

	/**
	 * Hands over every event that the filter lets through, oldest first, a few at a time,
	 * and writes down that it does.
	 * @return the head of the log as it was exported; what came later is left out
	 */
	public AuditHead export(AuditFilter filter, Actor actor, Consumer<AuditEvent> sink) {
		this.transactions
			.executeWithoutResult((transaction) -> record(actor, "audit.exported", "audit", Map.of(), filter.values()));
		AuditHead head = head();
		long above = 0;
		List<AuditEvent> some;
		do {
			some = this.events.newer(filter, above, head.number() + 1, ROWS_AT_ONCE);
			some.forEach(sink);
			above = some.isEmpty() ? above : some.get(some.size() - 1).number();
		}
		while (some.size() == ROWS_AT_ONCE);
		return head;
	}

	/** Where the log ends now. */
	@Transactional(readOnly = true)
	public AuditHead head() {
		return this.events.head().orElse(AuditHead.NONE);
	}

	/**
	 * Checks every event against its hash and its neighbours.
	 * @param exported a head that was kept elsewhere: without it, a log that was cut off
	 * together with its head looks like a shorter one
	 */
	public AuditCheck verify(@Nullable AuditHead exported) {
		return new ChainCheck(this.events, exported).run();
	}

}
