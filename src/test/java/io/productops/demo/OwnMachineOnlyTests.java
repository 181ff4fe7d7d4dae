package io.productops.demo;

import io.productops.ProductOpsAdvisor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Where the demo starts, and where it does not. ASVS V6.3.2.
 */
class OwnMachineOnlyTests {

	private static final String MEMORY = "jdbc:h2:mem:demo;LOCK_TIMEOUT=10000";

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.8.9.10", "localhost", "::1" })
	void startsOnTheOwnMachine(String address) {
		assertThatNoException().isThrownBy(() -> start(address, MEMORY));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "0.0.0.0", "::", "192.168.1.20" })
	void refusesAnAddressThatOthersCanReach(@Nullable String address) {
		assertThatIllegalStateException().isThrownBy(() -> start(address, MEMORY))
			.withMessageContaining("this machine");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://localhost/productops", "jdbc:h2:file:./data/productops",
			"jdbc:h2:tcp://localhost/mem:demo", "" })
	void refusesARealDatabase(String url) {
		assertThatIllegalStateException().isThrownBy(() -> start("127.0.0.1", url)).withMessageContaining("in memory");
	}

	@Test
	void isAskedBeforeAnythingElse() {
		SpringApplicationBuilder application = new SpringApplicationBuilder(ProductOpsAdvisor.class).profiles("demo");
		assertThatIllegalStateException()
			.isThrownBy(() -> application.run("--server.address=0.0.0.0", "--server.port=0"))
			.withMessageContaining("this machine");
	}

	private static void start(@Nullable String address, String url) {
		MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", url);
		if (address != null) {
			environment.setProperty("server.address", address);
		}
		new OwnMachineOnly(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
	}

}
