package io.productops.assessment.web;

import io.productops.OnPostgres;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What people meet when another playbook is published, on PostgreSQL.
 */
@OnPostgres
class NewerPlaybookPagesOnPostgresTests implements NewerPlaybookPages {

	private final ApplicationContext application;

	NewerPlaybookPagesOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
