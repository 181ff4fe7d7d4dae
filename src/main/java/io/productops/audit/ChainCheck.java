package io.productops.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Walks along the log and stops at the first row that is not in order. It needs no lock:
 * what is appended meanwhile is behind the head where it ends.
 */
final class ChainCheck {

	private static final int ROWS_AT_ONCE = 1_000;

	private final AuditRepository events;

	private final AuditHead kept;

	private AuditHead last = AuditHead.NONE;

	/**
	 * Prepares a check.
	 * @param kept a head that was kept elsewhere, or null
	 */
	ChainCheck(AuditRepository events, @Nullable AuditHead kept) {
		this.events = events;
		this.kept = (kept != null) ? kept : AuditHead.NONE;
	}

	AuditCheck run() {
		AuditHead head = this.events.head().orElse(null);
		if (head == null) {
			AuditHead newest = new AuditHead(this.events.highestNumber(), AuditHead.NONE.hash());
			return new AuditCheck(0, newest, new AuditFault(newest.number(), AuditFault.Kind.HEADLESS));
		}
		AuditFault fault = rows(head.number());
		fault = (fault != null) ? fault : end(head);
		long inOrder = (fault != null) ? Math.min(this.last.number(), fault.number() - 1) : this.last.number();
		return new AuditCheck(Math.max(0, inOrder), head, fault);
	}

	private @Nullable AuditFault rows(long end) {
		if (this.events.lowestNumber() < 1) {
			return new AuditFault(this.events.lowestNumber(), AuditFault.Kind.ADDED);
		}
		List<AuditEvent> rows = this.events.rows(this.last.number(), end, ROWS_AT_ONCE);
		while (!rows.isEmpty()) {
			for (AuditEvent row : rows) {
				AuditFault fault = row(row);
				if (fault != null) {
					return fault;
				}
				this.last = row.head();
			}
			rows = this.events.rows(this.last.number(), end, ROWS_AT_ONCE);
		}
		return null;
	}

	private @Nullable AuditFault row(AuditEvent row) {
		if (row.number() != this.last.number() + 1) {
			return new AuditFault(this.last.number() + 1, AuditFault.Kind.MISSING);
		}
		if (!row.hash().equals(row.computeHash())) {
			return new AuditFault(row.number(), AuditFault.Kind.ALTERED);
		}
		if (!row.prevHash().equals(this.last.hash())) {
			return new AuditFault(row.number(), AuditFault.Kind.UNCHAINED);
		}
		return replaced(row.head(), this.kept) ? new AuditFault(row.number(), AuditFault.Kind.REPLACED) : null;
	}

	private @Nullable AuditFault end(AuditHead head) {
		if (this.last.number() < head.number()) {
			return new AuditFault(this.last.number() + 1, AuditFault.Kind.MISSING);
		}
		if (replaced(this.last, head) || replaced(this.last, this.kept)) {
			return new AuditFault(this.last.number(), AuditFault.Kind.REPLACED);
		}
		// in this order: a row and its head are committed together
		long highest = this.events.highestNumber();
		long newest = this.events.head().map(AuditHead::number).orElse(head.number());
		if (highest > newest) {
			return new AuditFault(newest + 1, AuditFault.Kind.ADDED);
		}
		return (this.kept.number() > newest) ? new AuditFault(newest + 1, AuditFault.Kind.MISSING) : null;
	}

	private static boolean replaced(AuditHead row, AuditHead named) {
		return row.number() == named.number() && !row.hash().equals(named.hash());
	}

}
