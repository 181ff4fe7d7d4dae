package io.productops.recommendation.web;

import io.productops.OnH2;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The speed of lists on H2.
 */
@OnH2
@EnabledIfSystemProperty(named = "productops.scale", matches = "true", disabledReason = "It takes minutes")
class ListSpeedOnH2Tests implements ListSpeed {

	private final ApplicationContext application;

	ListSpeedOnH2Tests(@Autowired ApplicationContext application) {
		this.application = application;
	}

	@Override
	public ApplicationContext application() {
		return this.application;
	}

}
