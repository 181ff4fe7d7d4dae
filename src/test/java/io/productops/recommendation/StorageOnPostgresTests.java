package io.productops.recommendation;

import io.productops.OnPostgres;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The storage of recommendations on PostgreSQL.
 */
@OnPostgres
class StorageOnPostgresTests implements IssueStorage, DecisionStorage, HistoryStorage, ListStorage, BulkStorage,
		AcceptedStorage, NoticeStorage, SavedViewStorage {

	private final ApplicationContext application;

	StorageOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
