package io.productops.assessment;

import io.productops.OnPostgres;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The storage of assessments on PostgreSQL.
 */
@OnPostgres
class StorageOnPostgresTests implements AnswerStorage, AdviceStorage, TeamStorage, LateStorage {

	private final ApplicationContext application;

	StorageOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
