package io.productops.team;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings an installation back to where it was at its first start.
 */
@Component
public class FirstStarts {

	private final SetUpService setUp;

	private final JdbcTemplate database;

	FirstStarts(SetUpService setUp, JdbcTemplate database) {
		this.setUp = setUp;
		this.database = database;
	}

	/** The path of the link that a start without an admin prints. */
	public String link() {
		this.database.update("update person set enabled = false where admin");
		return this.setUp.newLink().orElseThrow();
	}

}
