package io.productops.recommendation;

import io.productops.OnH2;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The storage of recommendations on H2.
 */
@OnH2
class StorageOnH2Tests implements IssueStorage, DecisionStorage, HistoryStorage, ListStorage, BulkStorage,
		AcceptedStorage, NoticeStorage, SavedViewStorage {

	private final ApplicationContext application;

	StorageOnH2Tests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
