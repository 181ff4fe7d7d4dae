package io.productops.audit;

import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives storage tests what they ask of the application that they run against. The log is
 * shared with all other tests, and cannot be emptied: a test looks only at what is behind
 * the head that it began with.
 */
interface Logged {

	ApplicationContext application();

	default AuditService audits() {
		return application().getBean(AuditService.class);
	}

	default JdbcTemplate jdbc() {
		return application().getBean(JdbcTemplate.class);
	}

	default TransactionTemplate transaction() {
		return new TransactionTemplate(
				application().getBean(org.springframework.transaction.PlatformTransactionManager.class));
	}

	/** Appends some events of one action and gives their numbers. */
	default List<Long> events(String action, int count) {
		long before = audits().head().number();
		for (int i = 1; i <= count; i++) {
			audits().record(Actor.system(), action, "thing:" + i, Map.of("count", i - 1), Map.of("count", i));
		}
		return java.util.stream.LongStream.rangeClosed(before + 1, before + count).boxed().toList();
	}

	default AuditEvent event(long number) {
		return application().getBean(AuditRepository.class).rows(number - 1, number, 1).get(0);
	}

	static AuditFilter action(String action) {
		return new AuditFilter(null, null, "", action, "");
	}

}
