package io.productops.audit;

import io.productops.OnH2;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The audit log on H2.
 */
@OnH2
class StorageOnH2Tests implements AppendStorage, ReadStorage, TamperStorage {

	private final ApplicationContext application;

	StorageOnH2Tests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

	@Override
	public void disarm() {
		// H2 has no triggers in SQL, so nothing is in the way
	}

}
