package io.productops.impact;

import io.productops.OnPostgres;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Previews, publications, trials and replays on PostgreSQL.
 */
@OnPostgres
class StorageOnPostgresTests implements ImpactStorage, PublicationStorage, TrialStorage {

	private final ApplicationContext application;

	StorageOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
