package io.productops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The PostgreSQL server of the tests: one for all, started when the first one asks.
 */
public class TestPostgres implements ExecutionCondition, ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static @Nullable EmbeddedPostgres server;

	/** Whether there is a PostgreSQL for this platform. */
	public static boolean available() {
		return System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64");
	}

	/** What the profile "postgres" reads from the environment, for an empty database. */
	public static synchronized Map<String, String> newDatabase(String name) {
		try {
			if (server == null) {
				server = EmbeddedPostgres.start();
			}
			try (var connection = server.getPostgresDatabase().getConnection();
					var statement = connection.createStatement()) {
				statement.execute("create database " + name);
			}
			return Map.of("PRODUCTOPS_DB_URL", server.getJdbcUrl("postgres", name), "PRODUCTOPS_DB_USER", "postgres",
					"PRODUCTOPS_DB_PASSWORD", "postgres");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (java.sql.SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return available() ? ConditionEvaluationResult.enabled("PostgreSQL is there")
				: ConditionEvaluationResult.disabled("There is no embedded PostgreSQL for this platform");
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("postgres", Map.copyOf(newDatabase("productops"))));
	}

}
