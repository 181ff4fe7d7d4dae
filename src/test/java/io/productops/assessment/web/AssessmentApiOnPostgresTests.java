package io.productops.assessment.web;

import io.productops.OnPostgres;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The assessments of teams in the API on PostgreSQL.
 */
@OnPostgres
class AssessmentApiOnPostgresTests implements AssessmentApi {

	private final ApplicationContext application;

	@LocalServerPort
	private int port;

	AssessmentApiOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

	@Override
	public int port() {
		return this.port;
	}

}
