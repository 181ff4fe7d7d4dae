package io.productops.team;

import io.productops.OnPostgres;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The storage of sign-in on PostgreSQL.
 */
@OnPostgres
class SignInOnPostgresTests implements SignInStorage {

	private final ApplicationContext application;

	SignInOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
