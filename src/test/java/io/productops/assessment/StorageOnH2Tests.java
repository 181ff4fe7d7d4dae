package io.productops.assessment;

import io.productops.OnH2;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The storage of assessments on H2.
 */
@OnH2
class StorageOnH2Tests implements AnswerStorage, AdviceStorage, TeamStorage, LateStorage {

	private final ApplicationContext application;

	StorageOnH2Tests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
