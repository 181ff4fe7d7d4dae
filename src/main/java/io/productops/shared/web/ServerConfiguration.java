package io.productops.shared.web;

import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the embedded server does by itself, before any filter.
 */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	/** What browsers send as it is in a query, though it should be escaped. */
	private static final String UNESCAPED = "[]{}|\\^`";

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unescapedQueries() {
		return (server) -> server
			.addConnectorCustomizers((connector) -> connector.setProperty("relaxedQueryChars", UNESCAPED));
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadableRequests() {
		return (server) -> server.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(UnreadableRequestValve.class.getName());
			}
		});
	}

}
