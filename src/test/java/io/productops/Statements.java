package io.productops;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What some work asks the database in its own thread, whether by Hibernate or in plain
 * SQL: a timer that ticks meanwhile is not in it.
 */
public final class Statements {

	private static final Set<String> LOGGERS = Set.of("org.hibernate.SQL", JdbcTemplate.class.getName());

	private static final String PLAIN = "Executing prepared SQL statement [";

	private Statements() {
	}

	/** The texts of the statements, in their order. */
	public static List<String> of(Runnable work) {
		Thread own = Thread.currentThread();
		List<ILoggingEvent> asked = new ArrayList<>();
		Appender<ILoggingEvent> log = new AppenderBase<>() {

			@Override
			protected void append(ILoggingEvent event) {
				// here and not later: an event asked for its thread names the one that
				// asks
				if (Thread.currentThread() == own) {
					asked.add(event);
				}
			}

		};
		log.start();
		List<Logger> loggers = LOGGERS.stream().map((name) -> (Logger) LoggerFactory.getLogger(name)).toList();
		loggers.forEach((logger) -> {
			logger.addAppender(log);
			logger.setAdditive(false);
			logger.setLevel(Level.DEBUG);
		});
		try {
			work.run();
		}
		finally {
			loggers.forEach((logger) -> {
				logger.setLevel(null);
				logger.setAdditive(true);
				logger.detachAppender(log);
			});
		}
		return asked.stream()
			.filter((event) -> !event.getLoggerName().equals(JdbcTemplate.class.getName())
					|| event.getFormattedMessage().startsWith(PLAIN))
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

}
