package io.productops.assessment.web;

import io.productops.OnH2;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The assessments of teams in the API on H2.
 */
@OnH2
class AssessmentApiOnH2Tests implements AssessmentApi {

	private final ApplicationContext application;

	@LocalServerPort
	private int port;

	AssessmentApiOnH2Tests(@Autowired ApplicationContext application) {
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
