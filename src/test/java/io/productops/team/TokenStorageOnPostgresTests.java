package io.productops.team;

import io.productops.OnPostgres;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The storage of API tokens on PostgreSQL.
 */
@OnPostgres
class TokenStorageOnPostgresTests implements TokenStorage {

	private final ApplicationContext application;

	TokenStorageOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
