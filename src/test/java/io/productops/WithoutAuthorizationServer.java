package io.productops;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps what Spring Boot would set up for an authorization server out of the application:
 * one is on the class path of the tests only, which start it apart.
 */
class WithoutAuthorizationServer implements AutoConfigurationImportFilter {

	@Override
	public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
		boolean[] matches = new boolean[candidates.length];
		for (int i = 0; i < candidates.length; i++) {
			String candidate = candidates[i];
			matches[i] = candidate == null || !candidate.contains(".oauth2.server.authorization.");
		}
		return matches;
	}

}
