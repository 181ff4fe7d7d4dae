package io.productops.playbook;

import io.productops.OnPostgres;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Drafts and publications on PostgreSQL.
 */
@OnPostgres
class StorageOnPostgresTests implements DraftStorage, PublishFaultStorage {

	private final ApplicationContext application;

	StorageOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
