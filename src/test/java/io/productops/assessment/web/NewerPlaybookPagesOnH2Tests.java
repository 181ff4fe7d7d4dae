package io.productops.assessment.web;

import io.productops.OnH2;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What people meet when another playbook is published, on H2.
 */
@OnH2
class NewerPlaybookPagesOnH2Tests implements NewerPlaybookPages {

	private final ApplicationContext application;

	NewerPlaybookPagesOnH2Tests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
