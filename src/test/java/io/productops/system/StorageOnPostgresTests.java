package io.productops.system;

import io.productops.OnPostgres;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The storage of systems, metrics and questions on PostgreSQL.
 */
@OnPostgres
class StorageOnPostgresTests implements SystemStorage, MetricStorage {

	private final ApplicationContext application;

	StorageOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
