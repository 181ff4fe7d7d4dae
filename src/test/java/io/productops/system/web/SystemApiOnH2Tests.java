package io.productops.system.web;

import io.productops.OnH2;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Systems in the API on H2.
 */
@OnH2
class SystemApiOnH2Tests implements SystemApi {

	private final ApplicationContext application;

	@LocalServerPort
	private int port;

	SystemApiOnH2Tests(@Autowired ApplicationContext application) {
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
