package io.productops.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import io.productops.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log, exactly as it is stored, so that also a forged one can be shown and
 * checked.
 *
 * @param number 1 for the first event, then without a gap
 * @param time to the microsecond
 * @param actorKind the name of an {@link Actor.Kind}
 * @param requestId null when no request caused it
 * @param clientAddress null when no request caused it, or addresses are not kept
 * @param before values before the change as canonical JSON
 * @param after values after the change as canonical JSON
 * @param prevHash the hash of the event before, 64 times 0 for the first
 * @param hash of all the other fields
 */
public record AuditEvent(long number, Instant time, String actorKind, String actorId, String actorName, String action,
		String object, @Nullable String requestId, @Nullable String clientAddress, String before, String after,
		String prevHash, String hash) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

	/** The time as the hash has it, in UTC, with six digits after the seconds. */
	public String occurredAt() {
		return TIME.format(this.time);
	}

	/** The event as the head of a log that ends with it. */
	AuditHead head() {
		return new AuditHead(this.number, this.hash);
	}

	/** This event with the hash that belongs to it. */
	AuditEvent hashed() {
		return new AuditEvent(this.number, this.time, this.actorKind, this.actorId, this.actorName, this.action,
				this.object, this.requestId, this.clientAddress, this.before, this.after, this.prevHash, computeHash());
	}

	/**
	 * SHA-256 of the canonical JSON of the row without its hash: the columns by their
	 * names, all as text but the number.
	 */
	String computeHash() {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("number", this.number);
		row.put("occurred_at", occurredAt());
		row.put("actor_kind", this.actorKind);
		row.put("actor_id", this.actorId);
		row.put("actor_name", this.actorName);
		row.put("action", this.action);
		row.put("object", this.object);
		row.put("request_id", this.requestId);
		row.put("client_address", this.clientAddress);
		row.put("before", this.before);
		row.put("after", this.after);
		row.put("prev_hash", this.prevHash);
		return Sha256.of(CanonicalJson.write(row));
	}

}
