package io.productops.assessment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes every stored advice of a database once more, on the version of the playbook that
 * it was made on, and finds the same bytes:
 * {@code ./mvnw test -Dtest=ReplayTests -Dproductops.replay.url=jdbc:...}, with
 * {@code productops.replay.user} and {@code productops.replay.password} where they are
 * not those of H2. It only reads.
 */
@EnabledIfSystemProperty(named = "productops.replay.url", matches = ".+",
		disabledReason = "It wants to know the database")
class ReplayTests {

	private static final int ROWS_AT_ONCE = 50;

	private final Map<String, Playbook> playbooks = new HashMap<>();

	@Test
	void everyStoredAdviceComesOutAsItIsStored() throws SQLException {
		List<UUID> different = new ArrayList<>();
		int checked = 0;
		try (Connection database = DriverManager.getConnection(System.getProperty("productops.replay.url"),
				System.getProperty("productops.replay.user", "sa"),
				System.getProperty("productops.replay.password", ""))) {
			database.setAutoCommit(false);
			readPlaybooks(database);
			try (Statement statement = database.createStatement()) {
				statement.setFetchSize(ROWS_AT_ONCE);
				ResultSet rows = statement
					.executeQuery("select assessment_id, playbook_sha256, answers, advice from finished_advice");
				while (rows.next()) {
					StoredAdvice stored = new StoredAdvice(rows.getObject(1, UUID.class), "", null, rows.getString(2),
							rows.getString(3), rows.getString(4));
					checked++;
					if (!stored.again(this.playbooks.get(stored.playbookSha256())).equals(stored.advice())) {
						different.add(stored.assessment());
					}
				}
			}
		}
		System.out.printf("REPLAY %d stored advices on %d versions, %d different%n", checked, this.playbooks.size(),
				different.size());
		assertThat(different).isEmpty();
		assertThat(checked).isPositive();
	}

	private void readPlaybooks(Connection database) throws SQLException {
		try (Statement statement = database.createStatement();
				ResultSet rows = statement.executeQuery("select sha256, text, version from playbook_version")) {
			while (rows.next()) {
				this.playbooks.put(rows.getString(1), PlaybookCompiler.compile(rows.getString(2), rows.getInt(3)));
			}
		}
	}

}
