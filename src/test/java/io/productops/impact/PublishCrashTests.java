package io.productops.impact;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.productops.RunningApplication;
import io.productops.TestPostgres;
import io.productops.WatchedConnection.Step;
import io.productops.shared.Sha256;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the process that publishes: afterwards the old version is published, or the new
 * one where it was committed, and publishing goes on. At every single write with
 * {@code -Dproductops.crash.rounds=2} or more.
 */
class PublishCrashTests {

	private static final boolean EVERY_WRITE = Integer.getInteger("productops.crash.rounds", 1) > 1;

	/**
	 * The draft, the version, the pointer, the publication, two of the log, and what was
	 * agreed to.
	 */
	private static final int FEWEST_WRITES = 7;

	@TempDir
	private Path directory;

	private int published = 1;

	@Test
	void leavesOneVersionOnAnH2File() throws SQLException {
		crash(List.of(Step.COMMIT, Step.COMMITTED), Map.of());
	}

	@Test
	void leavesOneVersionOnPostgres() throws SQLException {
		Assumptions.assumeTrue(TestPostgres.available(), "There is no embedded PostgreSQL for this platform");
		// to the server it is a connection that ends, which others try at every write
		List<Step> steps = EVERY_WRITE ? List.of(Step.COMMIT, Step.COMMITTED) : List.of(Step.COMMIT);
		crash(steps, TestPostgres.newDatabase("publishcrash"), "--spring.profiles.active=postgres");
	}

	private void crash(List<Step> steps, Map<String, String> environment, String... arguments) throws SQLException {
		if (EVERY_WRITE) {
			int write = 1;
			while (dies(Step.WRITE, write, environment, arguments)) {
				write++;
			}
			assertThat(write).isGreaterThan(FEWEST_WRITES);
			this.published++;
		}
		for (Step step : steps) {
			assertThat(dies(step, 1, environment, arguments)).isTrue();
			this.published += (step == Step.COMMITTED) ? 1 : 0;
		}
		if (EVERY_WRITE) {
			assertThat(dies(Step.COMMIT, 0, environment, arguments)).isFalse();
			this.published++;
		}
		isPublished(environment);
	}

	/** As the next start would find it. */
	private void isPublished(Map<String, String> environment) throws SQLException {
		try (Connection database = DriverManager.getConnection(
				environment.getOrDefault("PRODUCTOPS_DB_URL",
						"jdbc:h2:file:" + this.directory.resolve("data/productops")),
				environment.getOrDefault("PRODUCTOPS_DB_USER", "sa"),
				environment.getOrDefault("PRODUCTOPS_DB_PASSWORD", ""));
				Statement statement = database.createStatement();
				ResultSet row = statement.executeQuery("""
						select p.version, v.sha256, v.text
						from playbook_pointer p left join playbook_version v on v.version = p.version""")) {
			assertThat(row.next()).isTrue();
			assertThat(row.getInt(1)).isEqualTo(this.published);
			assertThat(Sha256.of(row.getString(3))).isEqualTo(row.getString(2));
			assertThat(row.next()).isFalse();
		}
	}

	/** Whether the process met its death; it looks at what the last one left before. */
	private boolean dies(Step step, int which, Map<String, String> environment, String... arguments) {
		List<String> all = new ArrayList<>(List.of(String.valueOf(this.published), step.name(), String.valueOf(which)));
		all.addAll(Arrays.asList(arguments));
		RunningApplication.Ended ended = RunningApplication.run(PublishingProcess.class, this.directory, environment,
				all.toArray(String[]::new));
		assertThat(ended.status()).as(ended.log()).isIn(0, PublishingProcess.KILLED);
		return ended.status() == PublishingProcess.KILLED;
	}

}
