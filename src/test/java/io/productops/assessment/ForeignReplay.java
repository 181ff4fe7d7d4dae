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

/**
 * Every stored advice of a database made once more, on the version of the playbook that
 * it was made on, without the application. It only reads.
 *
 * @param checked how many there are
 * @param versions of playbooks
 * @param different what did not come out with the same bytes
 */
public record ForeignReplay(int checked, int versions, List<UUID> different) {

	private static final int ROWS_AT_ONCE = 50;

	public static ForeignReplay of(String url, String user, String password) throws SQLException {
		try (Connection database = DriverManager.getConnection(url, user, password)) {
			database.setAutoCommit(false);
			database.setReadOnly(true);
			return of(database);
		}
	}

	private static ForeignReplay of(Connection database) throws SQLException {
		Map<String, Playbook> playbooks = playbooks(database);
		List<UUID> different = new ArrayList<>();
		int checked = 0;
		try (Statement statement = database.createStatement()) {
			statement.setFetchSize(ROWS_AT_ONCE);
			ResultSet rows = statement
				.executeQuery("select assessment_id, playbook_sha256, answers, advice from finished_advice");
			while (rows.next()) {
				StoredAdvice stored = new StoredAdvice(rows.getObject(1, UUID.class), "", null, rows.getString(2),
						rows.getString(3), rows.getString(4));
				checked++;
				if (!stored.again(playbooks.get(stored.playbookSha256())).equals(stored.advice())) {
					different.add(stored.assessment());
				}
			}
		}
		return new ForeignReplay(checked, playbooks.size(), different);
	}

	private static Map<String, Playbook> playbooks(Connection database) throws SQLException {
		Map<String, Playbook> playbooks = new HashMap<>();
		try (Statement statement = database.createStatement();
				ResultSet rows = statement.executeQuery("select sha256, text, version from playbook_version")) {
			while (rows.next()) {
				playbooks.put(rows.getString(1), PlaybookCompiler.compile(rows.getString(2), rows.getInt(3)));
			}
		}
		return playbooks;
	}

}
