package io.productops.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Refuses to start the demo where others could reach it, or where its people would get
 * into a real database: everybody knows their passwords. It runs before anything else.
 */
class OwnMachineOnly implements BeanFactoryPostProcessor {

	private final Environment environment;

	OwnMachineOnly(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		String address = this.environment.getProperty("server.address");
		if (!isLoopback(address)) {
			throw new IllegalStateException("The demo starts on this machine only, for example with "
					+ "server.address=127.0.0.1, and not on " + address);
		}
		String database = this.environment.getProperty("spring.datasource.url", "");
		if (!database.startsWith("jdbc:h2:mem:")) {
			throw new IllegalStateException(
					"The demo keeps its data in memory only (jdbc:h2:mem:...), and not in a database");
		}
	}

	private static boolean isLoopback(@Nullable String address) {
		try {
			// without an address the server listens on every one
			return StringUtils.hasText(address) && InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
