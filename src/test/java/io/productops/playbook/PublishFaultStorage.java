package io.productops.playbook;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.zaxxer.hikari.HikariDataSource;
import io.productops.WatchedConnection;
import io.productops.WatchedConnection.Step;
import io.productops.audit.AuditService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that dies at any write of a publication, or before its commit, leaves the old
 * version published; after the commit it is the new one. Never none, never two.
 */
interface PublishFaultStorage {

	ApplicationContext application();

	@Test
	default void aPublicationThatDiesAtAnyWriteNeverHappened() throws SQLException {
		CurrentPerson admin = application().getBean(People.class).admin();
		DraftService drafts = application().getBean(DraftService.class);
		int before = application().getBean(PlaybookService.class).published().ref().version();
		DraftDetails draft = drafts.begin(admin, before);
		drafts.change(admin, draft.number(), 1, Map.of("principles/PR1/claim", "Published or not."), "Claim");
		Map<String, Object> state = state(draft);
		int write = 1;
		while (dies(admin, draft, write)) {
			assertThat(state(draft)).as("after write " + write).isEqualTo(state);
			write++;
		}
		// the draft, the version, the pointer, the publication, two of the log, the
		// commit
		assertThat(write - 1).isGreaterThanOrEqualTo(7);
		assertThat(state(draft)).containsEntry("published", List.of(draft.number()))
			.containsEntry("versions", 1)
			.containsEntry("publications", (Integer) state.get("publications") + 1)
			.containsEntry("draft", "PUBLISHED");
		assertThat(application().getBean(AuditService.class).verify(null).fault()).isNull();
	}

	/** Whether the publication met its death at that write; it had fewer else. */
	private boolean dies(CurrentPerson admin, DraftDetails draft, int write) throws SQLException {
		EntityManagerFactory entities = Objects
			.requireNonNull(application().getBean(JpaTransactionManager.class).getEntityManagerFactory());
		HikariDataSource source = application().getBean(HikariDataSource.class);
		try (Connection real = DriverManager.getConnection(source.getJdbcUrl(), source.getUsername(),
				source.getPassword())) {
			Mortal process = new Mortal(real, write);
			Session session = entities.unwrap(SessionFactory.class)
				.withOptions()
				.connection(WatchedConnection.of(real, process))
				.openSession();
			TransactionSynchronizationManager.bindResource(entities, new EntityManagerHolder(session));
			try {
				application().getBean(PublishingService.class).publish(admin, draft.number(), 2, "Dead or alive");
				assertThat(process.dead()).isFalse();
				return false;
			}
			catch (RuntimeException ex) {
				assertThat(process.dead()).as(ex.toString()).isTrue();
				return true;
			}
			finally {
				TransactionSynchronizationManager.unbindResource(entities);
			}
		}
	}

	private Map<String, Object> state(DraftDetails draft) {
		JdbcTemplate jdbc = application().getBean(JdbcTemplate.class);
		String pointed = "select p.version from playbook_pointer p join playbook_version v on v.version = p.version"
				+ " where p.playbook_id = 'product-ops'";
		return Map.of("published", jdbc.queryForList(pointed, Integer.class), "versions",
				jdbc.queryForObject("select count(*) from playbook_version where version = ?", Integer.class,
						draft.number()),
				"publications", jdbc.queryForObject("select count(*) from playbook_publication", Integer.class),
				"draft", jdbc.queryForObject("select status from playbook_draft where number = ?", String.class,
						draft.number()));
	}

	/**
	 * A process that dies: the database’s side of things closes the connection, and
	 * nobody is there to roll back.
	 */
	final class Mortal implements WatchedConnection.Watcher {

		private final Connection real;

		private int left;

		private boolean dead;

		Mortal(Connection real, int write) {
			this.real = real;
			this.left = write;
		}

		boolean dead() {
			return this.dead;
		}

		@Override
		public void at(Step step) throws SQLException {
			if (step != Step.COMMITTED && !this.dead && --this.left == 0) {
				this.dead = true;
				this.real.close();
				throw new SQLException("The process died", "08006");
			}
		}

	}

}
