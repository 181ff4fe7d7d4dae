package io.productops.recommendation.web;

import io.productops.OnH2;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Recommendations in the API on H2.
 */
@OnH2
class RecommendationApiOnH2Tests implements RecommendationAttacks, RecommendationRaces {

	private final ApplicationContext application;

	@LocalServerPort
	private int port;

	RecommendationApiOnH2Tests(@Autowired ApplicationContext application) {
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
