package io.productops.recommendation.web;

import io.productops.OnPostgres;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Recommendations in the API on PostgreSQL.
 */
@OnPostgres
class RecommendationApiOnPostgresTests implements RecommendationAttacks, RecommendationRaces {

	private final ApplicationContext application;

	@LocalServerPort
	private int port;

	RecommendationApiOnPostgresTests(@Autowired ApplicationContext application) {
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
