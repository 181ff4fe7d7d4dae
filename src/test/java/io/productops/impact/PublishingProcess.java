package io.productops.impact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import io.productops.ProductOpsAdvisor;
import io.productops.WatchedConnection;
import io.productops.WatchedConnection.Step;
import io.productops.advice.Playbook;
import io.productops.audit.AuditService;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.PlaybookService;
import io.productops.shared.Sha256;
import io.productops.team.CurrentPerson;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application without its pages, in a process that looks at what the last one left,
 * publishes a draft, and may die on the way.
 */
final class PublishingProcess {

	/** How the process ends that dies. */
	static final int KILLED = 137;

	private static final String CLAIM = "Said by a process that may die.";

	private PublishingProcess() {
	}

	/**
	 * @param arguments the version that has to be published; a {@link Step}, and at which
	 * of them to die, or 0 for not at all; and what the application is told
	 */
	public static void main(String[] arguments) {
		int version = Integer.parseInt(arguments[0]);
		Death death = new Death(Step.valueOf(arguments[1]), Integer.parseInt(arguments[2]));
		SpringApplication application = new SpringApplication(ProductOpsAdvisor.class, FewBeans.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLazyInitialization(true);
		application.addInitializers((context) -> context.getBeanFactory().addBeanPostProcessor(death));
		String[] others = Arrays.copyOfRange(arguments, 3, arguments.length);
		try (ConfigurableApplicationContext context = application.run(others)) {
			looks(context, version);
			publish(new Previews(context), death, version);
			looks(context, version + 1);
		}
	}

	/** One version is published, with all that belongs to it and nothing of the next. */
	private static void looks(ConfigurableApplicationContext context, int version) {
		Playbook playbook = context.getBean(PlaybookService.class).published();
		JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
		assertThat(playbook.ref().version()).isEqualTo(version);
		assertThat(jdbc.queryForList("select playbook_id from playbook_pointer", String.class)).hasSize(1);
		assertThat(jdbc.queryForList("select version from playbook_version order by version desc", Integer.class))
			.hasSize(version)
			.startsWith(version);
		for (Map<String, Object> row : jdbc.queryForList("select sha256, text from playbook_version")) {
			assertThat(Sha256.of(String.valueOf(row.get("text")))).isEqualTo(row.get("sha256"));
		}
		assertThat(jdbc.queryForObject("select count(*) from playbook_publication", Integer.class)).isEqualTo(version);
		assertThat(jdbc.queryForList("select number from playbook_draft where status = 'PUBLISHED' order by 1 desc",
				Integer.class))
			.hasSize(version - 1);
		assertThat(context.getBean(AuditService.class).verify(null).fault()).isNull();
	}

	/** The draft that the last process did not get through with, or the next one. */
	private static void publish(Previews given, Death death, int version) {
		CurrentPerson admin = given.admin();
		List<DraftDetails> left = given.drafts().open(admin);
		DraftDetails draft = left.isEmpty() ? given.draft(admin, Map.of(Previews.CLAIM, CLAIM)) : left.get(0);
		assertThat(draft.number()).isEqualTo(version + 1);
		given.run(admin, draft);
		PublicationService publications = given.application().getBean(PublicationService.class);
		death.comesTo(Thread.currentThread());
		publications.publish(admin, draft.number(), new Approval(draft.revision(), Set.of(), "Dead or alive"));
		death.comesTo(null);
	}

	/**
	 * Ends the process at once, as kill -9 does, when a thread comes to a step.
	 */
	private static final class Death implements BeanPostProcessor, WatchedConnection.Watcher {

		private final Step step;

		private int left;

		private volatile Thread thread;

		Death(Step step, int left) {
			this.step = step;
			this.left = left;
		}

		void comesTo(Thread thread) {
			this.thread = thread;
		}

		@Override
		public void at(Step step) {
			if (Thread.currentThread() == this.thread && step == this.step && --this.left == 0) {
				Runtime.getRuntime().halt(KILLED);
			}
		}

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (bean instanceof DataSource source) ? watched(source) : bean;
		}

		private DataSource watched(DataSource source) {
			return new DelegatingDataSource(source) {
				@Override
				public Connection getConnection() throws SQLException {
					return WatchedConnection.of(super.getConnection(), Death.this);
				}
			};
		}

	}

	/**
	 * What is not asked for is not made: that takes half of the time.
	 */
	static class FewBeans {

		/** The playbook that comes with the application registers itself. */
		@Bean
		static LazyInitializationExcludeFilter notLazy() {
			return LazyInitializationExcludeFilter.forBeanTypes(SmartInitializingSingleton.class);
		}

		/** Comes with the pages else. */
		@Bean
		JdbcIndexedSessionRepository sessions(JdbcTemplate jdbc, TransactionOperations transactions) {
			return new JdbcIndexedSessionRepository(jdbc, transactions);
		}

	}

}
