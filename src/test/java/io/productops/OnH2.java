package io.productops;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * Runs a test against the whole application on H2. All such tests share one application.
 * With {@code productops.test.h2} set to {@code file:...} the database is a file.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:${productops.test.h2:mem:productops};LOCK_TIMEOUT=10000",
				"productops.advice.requests-per-minute=100000", "productops.test.mail=true",
				"productops.base-url=https://advisor.example" })
@AutoConfigureMockMvc
public @interface OnH2 {

}
