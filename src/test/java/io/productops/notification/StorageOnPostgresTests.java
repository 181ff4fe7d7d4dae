package io.productops.notification;

import io.productops.OnPostgres;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Inboxes and e-mails on PostgreSQL.
 */
@OnPostgres
class StorageOnPostgresTests implements InboxStorage, OutboxStorage {

	private final ApplicationContext application;

	StorageOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
