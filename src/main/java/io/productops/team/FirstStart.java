package io.productops.team;

import io.productops.shared.SiteProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints the link that makes the first admin, at each start until there is one.
 */
@Component
class FirstStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

	private final SetUpService setUp;

	private final SiteProperties site;

	private final Environment environment;

	FirstStart(SetUpService setUp, SiteProperties site, Environment environment) {
		this.setUp = setUp;
		this.site = site;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.setUp.newLink()
			.ifPresent((path) -> log.warn(
					"There is no admin yet. Open this link within 24 hours to become the first one; it works once:\n{}",
					address(path)));
	}

	private String address(String path) {
		return (this.site.baseUrl() != null) ? this.site.address(path)
				: "http://" + this.environment.getProperty("server.address", "localhost") + ":"
						+ this.environment.getProperty("local.server.port", "8080")
						+ this.environment.getProperty("server.servlet.context-path", "") + path;
	}

}
