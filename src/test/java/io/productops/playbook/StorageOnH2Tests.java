package io.productops.playbook;

import io.productops.OnH2;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Drafts and publications on H2.
 */
@OnH2
class StorageOnH2Tests implements DraftStorage, PublishFaultStorage {

	private final ApplicationContext application;

	StorageOnH2Tests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
