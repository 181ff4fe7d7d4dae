package io.productops.shared;

import io.productops.OnPostgres;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The storage of answers that may be asked for again on PostgreSQL.
 */
@OnPostgres
class IdempotencyOnPostgresTests implements IdempotencyStorage {

	private final ApplicationContext application;

	IdempotencyOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
