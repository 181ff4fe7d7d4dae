package io.productops.impact;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people agreed to who let a draft be published later.
 */
@Repository
class ApprovalRepository {

	private final JdbcClient jdbc;

	ApprovalRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The hash of what was agreed to for a revision of a draft. */
	Optional<String> ticks(int draft, int revision) {
		return this.jdbc.sql("select ticks from impact_approval where draft = ? and revision = ?")
			.params(draft, revision)
			.query(String.class)
			.optional();
	}

	/** Who agreed, by the name of that day. */
	Optional<String> name(int draft) {
		return this.jdbc.sql("select name from impact_approval where draft = ?")
			.param(draft)
			.query(String.class)
			.optional();
	}

	/**
	 * The draft is locked by whoever calls this: it was scheduled in this transaction.
	 */
	void replace(int draft, int revision, String ticks, String name, Instant now) {
		delete(draft);
		this.jdbc.sql("insert into impact_approval (draft, revision, ticks, name, approved_at) values (?, ?, ?, ?, ?)")
			.params(draft, revision, ticks, name, now.atOffset(ZoneOffset.UTC))
			.update();
	}

	void delete(int draft) {
		this.jdbc.sql("delete from impact_approval where draft = ?").param(draft).update();
	}

}
