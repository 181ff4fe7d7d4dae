package io.productops.team;

import io.productops.OnH2;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The storage of API tokens on H2.
 */
@OnH2
class TokenStorageOnH2Tests implements TokenStorage {

	private final ApplicationContext application;

	TokenStorageOnH2Tests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
