package io.productops.impact;

import io.productops.OnPostgres;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The speed of previews on PostgreSQL.
 */
@OnPostgres
@EnabledIfSystemProperty(named = "productops.scale", matches = "true", disabledReason = "It takes minutes")
class ImpactSpeedOnPostgresTests implements ImpactSpeed {

	private final ApplicationContext application;

	@LocalServerPort
	private int port;

	ImpactSpeedOnPostgresTests(@Autowired ApplicationContext application) {
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
