package io.productops.audit;

import io.productops.OnPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The audit log on PostgreSQL, which itself refuses to change it.
 */
@OnPostgres
class StorageOnPostgresTests implements AppendStorage, ReadStorage, TamperStorage {

	private final ApplicationContext application;

	StorageOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

	@Override
	public void disarm() {
		jdbc().execute("alter table audit_event disable trigger audit_event_append_only");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_event set actor_name = 'x'", "delete from audit_event",
			"update audit_event set hash = hash where number = 1", "truncate audit_event",
			"truncate audit_event cascade" })
	void refusesToChangeTheLog(String change) {
		events("test.refused", 1);
		AuditHead head = audits().head();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc().execute(change))
			.withMessageContaining("audit_event is append-only");
		assertThat(audits().verify(head).fault()).isNull();
	}

}
