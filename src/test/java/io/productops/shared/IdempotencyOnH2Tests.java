package io.productops.shared;

import io.productops.OnH2;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The storage of answers that may be asked for again on H2.
 */
@OnH2
class IdempotencyOnH2Tests implements IdempotencyStorage {

	private final ApplicationContext application;

	IdempotencyOnH2Tests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
