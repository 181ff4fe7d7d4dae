package io.productops.impact;

import io.productops.OnH2;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The speed of previews on H2.
 */
@OnH2
@EnabledIfSystemProperty(named = "productops.scale", matches = "true", disabledReason = "It takes minutes")
class ImpactSpeedOnH2Tests implements ImpactSpeed {

	private final ApplicationContext application;

	@LocalServerPort
	private int port;

	ImpactSpeedOnH2Tests(@Autowired ApplicationContext application) {
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
