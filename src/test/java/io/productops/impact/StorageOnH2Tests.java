package io.productops.impact;

import io.productops.OnH2;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Previews, publications, trials and replays on H2.
 */
@OnH2
class StorageOnH2Tests implements ImpactStorage, PublicationStorage, TrialStorage {

	private final ApplicationContext application;

	StorageOnH2Tests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
