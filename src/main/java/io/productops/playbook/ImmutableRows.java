package io.productops.playbook;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/**
 * Refuses to change or delete rows, on H2, whose triggers are classes. PostgreSQL has the
 * same in SQL.
 */
public class ImmutableRows implements Trigger {

	private String table = "";

	@Override
	public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
		this.table = table;
	}

	@Override
	public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
		throw new SQLException(this.table + " is append-only");
	}

}
