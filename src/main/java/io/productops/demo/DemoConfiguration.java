package io.productops.demo;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * What the demo needs before its people: somebody who looks where it starts, and a clock
 * that can make up a past.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

	@Bean
	static OwnMachineOnly ownMachineOnly(Environment environment) {
		return new OwnMachineOnly(environment);
	}

	@Bean
	@Primary
	DemoClock demoClock(@Qualifier("clock") Clock clock) {
		return new DemoClock(clock);
	}

}
