package io.productops.team;

import io.productops.OnH2;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The storage of sign-in on H2.
 */
@OnH2
class SignInOnH2Tests implements SignInStorage {

	private final ApplicationContext application;

	SignInOnH2Tests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
