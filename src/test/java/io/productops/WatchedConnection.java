package io.productops;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;

/**
 * A connection that tells a test of each write and commit, so that it can cut in there.
 */
public final class WatchedConnection {

	private final Connection real;

	private final Watcher watcher;

	private WatchedConnection(Connection real, Watcher watcher) {
		this.real = real;
		this.watcher = watcher;
	}

	public static Connection of(Connection real, Watcher watcher) {
		return new WatchedConnection(real, watcher).proxy(Connection.class, real, "");
	}

	private <T> T proxy(Class<T> type, Object target, String sql) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				boolean commit = target == this.real && method.getName().equals("commit");
				if (commit) {
					this.watcher.at(Step.COMMIT);
				}
				else if (method.getName().startsWith("execute") && writes(sql)) {
					this.watcher.at(Step.WRITE);
				}
				Object result;
				try {
					result = method.invoke(target, arguments);
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
				if (commit) {
					this.watcher.at(Step.COMMITTED);
				}
				return (result instanceof PreparedStatement && arguments != null)
						? proxy(PreparedStatement.class, result, String.valueOf(arguments[0])) : result;
			}));
	}

	private static boolean writes(String sql) {
		String start = sql.strip().toLowerCase(Locale.ROOT);
		return start.startsWith("insert") || start.startsWith("update") || start.startsWith("delete");
	}

	/**
	 * What somebody does with a connection.
	 */
	public enum Step {

		/** A statement that writes is about to run. */
		WRITE,

		/** The transaction is about to be committed. */
		COMMIT,

		/** It was; nobody knows yet. */
		COMMITTED

	}

	/**
	 * Who is told.
	 */
	@FunctionalInterface
	public interface Watcher {

		/**
		 * May end the connection, or the process.
		 */
		void at(Step step) throws SQLException;

	}

}
