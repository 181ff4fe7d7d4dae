package io.productops.shared;

import java.time.Clock;
import java.time.Duration;

import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Lets one of the processes that share a database do something, while the others leave it
 * out. It saves work; what must never happen twice needs a guard of its own, because a
 * process that hangs loses its turn after a while and may go on later.
 */
@Component
public class OneProcess {

	private final DefaultLockingTaskExecutor turns;

	private final Clock clock;

	OneProcess(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
		// the time of the database: the clocks of the processes may differ
		LockProvider locks = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
			.withJdbcTemplate(jdbc)
			.withTransactionManager(transactions)
			.usingDbTime()
			.build());
		this.turns = new DefaultLockingTaskExecutor(locks);
		this.clock = clock;
	}

	/**
	 * Does the work, or nothing where another process is at it.
	 * @param name of the work, at most 64 characters
	 * @param longest after so long another process may begin, as if this one were dead
	 */
	public void run(String name, Duration longest, Runnable work) {
		this.turns.executeWithLock(work, new LockConfiguration(this.clock.instant(), name, longest, Duration.ZERO));
	}

}
