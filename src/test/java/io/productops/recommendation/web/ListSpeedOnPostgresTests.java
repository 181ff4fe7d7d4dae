package io.productops.recommendation.web;

import io.productops.OnPostgres;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The speed of lists on PostgreSQL.
 */
@OnPostgres
@EnabledIfSystemProperty(named = "productops.scale", matches = "true", disabledReason = "It takes minutes")
class ListSpeedOnPostgresTests implements ListSpeed {

	private final ApplicationContext application;

	ListSpeedOnPostgresTests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
