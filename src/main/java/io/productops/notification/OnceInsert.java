package io.productops.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Inserts a row unless one with its key is there, also when two do it at once. The second
 * goes on with its transaction, which PostgreSQL would otherwise have ended.
 */
@Component
class OnceInsert {

	private static final String UNIQUE_VIOLATION = "23505";

	private final JdbcTemplate jdbc;

	OnceInsert(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether the row was inserted; call it in a transaction. */
	boolean run(String sql, @Nullable Object... values) {
		return Boolean.TRUE
			.equals(this.jdbc.execute((ConnectionCallback<Boolean>) (connection) -> insert(connection, sql, values)));
	}

	private static boolean insert(Connection connection, String sql, @Nullable Object[] values) throws SQLException {
		Savepoint before = connection.setSavepoint();
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setObject(i + 1, values[i]);
			}
			statement.executeUpdate();
			connection.releaseSavepoint(before);
			return true;
		}
		catch (SQLException ex) {
			connection.rollback(before);
			if (!UNIQUE_VIOLATION.equals(ex.getSQLState())) {
				throw ex;
			}
			return false;
		}
	}

}
