package io.productops.team;

import java.util.List;

/**
 * What a token may at most do of what its maker may do.
 */
public enum TokenScope {

	READ("read"),

	READ_AND_WRITE("read", "write");

	private final List<String> names;

	TokenScope(String... names) {
		this.names = List.of(names);
	}

	/** "read", and "write" where it may change something. */
	public List<String> names() {
		return this.names;
	}

}
