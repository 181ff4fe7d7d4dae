package io.productops;

import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How PostgreSQL answers what the application asks it: it explains each query as it is
 * asked, with its real values, so that no test has a copy of one.
 */
public final class Plans {

	private static final String EXPLAINED = "plan:\nQuery Text: ";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transactions;

	public Plans(ApplicationContext application) {
		this.jdbc = application.getBean(JdbcTemplate.class);
		this.transactions = application.getBean(TransactionTemplate.class);
	}

	/**
	 * The plans of all queries of some work, which joins the transaction that it is done
	 * in, each with the text of its query before it.
	 */
	public List<String> of(Runnable work) {
		Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
		Logger spring = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
		Level before = spring.getLevel();
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		root.addAppender(log);
		spring.setLevel(Level.DEBUG);
		try {
			this.transactions.executeWithoutResult((transaction) -> {
				this.jdbc.execute("load 'auto_explain'");
				this.jdbc.execute("set local auto_explain.log_min_duration = 0");
				this.jdbc.execute("set local auto_explain.log_level = notice");
				work.run();
			});
		}
		finally {
			spring.setLevel(before);
			root.detachAppender(log);
		}
		return List.copyOf(new ArrayList<>(log.list).stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((message) -> message.contains(EXPLAINED))
			.map((message) -> message.substring(message.indexOf(EXPLAINED) + EXPLAINED.length()))
			.toList());
	}

	/**
	 * Fails where a query of some work reads a whole table of those whose names begin so,
	 * or where nothing is read of them.
	 */
	public void assertIndexed(String table, String what, Runnable work) {
		List<String> plans = of(work);
		assertThat(plans).as(what).anyMatch((plan) -> plan.contains("Index") && plan.contains(table));
		assertThat(plans).as(what).noneMatch((plan) -> plan.contains("Seq Scan on " + table));
	}

}
