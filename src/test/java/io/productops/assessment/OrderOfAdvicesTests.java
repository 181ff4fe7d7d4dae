package io.productops.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that was filled before completed assessments had numbers gives each one.
 */
class OrderOfAdvicesTests {

	private static final int BEFORE = 1_000;

	@Test
	void numbersWhatIsThereOnH2() {
		numbersWhatIsThere(new DriverManagerDataSource("jdbc:h2:mem:order;DB_CLOSE_DELAY=-1", "sa", ""), "h2");
	}

	@Test
	void numbersWhatIsThereOnPostgres() {
		Assumptions.assumeTrue(TestPostgres.available());
		Map<String, String> database = TestPostgres.newDatabase("order_of_advices");
		numbersWhatIsThere(new DriverManagerDataSource(database.get("PRODUCTOPS_DB_URL"),
				database.get("PRODUCTOPS_DB_USER"), database.get("PRODUCTOPS_DB_PASSWORD")), "postgresql");
	}

	private static void numbersWhatIsThere(DriverManagerDataSource database, String vendor) {
		JdbcTemplate jdbc = new JdbcTemplate(database);
		migrate(database, vendor, "22");
		jdbc.update("insert into playbook_version (version, playbook_id, sha256, text, published_at)"
				+ " values (1, 'product-ops', 'x', 'x', current_timestamp)");
		for (int i = 0; i < BEFORE; i++) {
			insert(jdbc, i);
		}
		migrate(database, vendor, "latest");
		assertThat(ordinals(jdbc)).hasSize(BEFORE).doesNotHaveDuplicates().allMatch((each) -> each > 0);
		insert(jdbc, BEFORE);
		assertThat(jdbc.queryForObject("select ordinal from finished_advice where token = ?", Long.class,
				String.valueOf(BEFORE)))
			.isEqualTo(ordinals(jdbc).get(BEFORE))
			.isGreaterThan(ordinals(jdbc).get(BEFORE - 1));
		assertThat(jdbc.queryForList("select answers from finished_advice order by ordinal", String.class))
			.containsOnly(answers());
	}

	private static void migrate(DriverManagerDataSource database, String vendor, String target) {
		Flyway.configure()
			.dataSource(database)
			.locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
			.target(target)
			.load()
			.migrate();
	}

	private static void insert(JdbcTemplate jdbc, int number) {
		UUID id = UUID.randomUUID();
		jdbc.update("""
				insert into assessment (id, version, reference, key_hash, status, playbook_version, playbook_sha256,
				answers, notes, created_at, updated_at)
				values (?, 0, ?, 'x', 'COMPLETED', 1, 'x', '{}', '{}', current_timestamp, current_timestamp)""", id,
				"R" + number);
		jdbc.update("""
				insert into finished_advice (assessment_id, version, token, advice, sha256, playbook_version,
				playbook_sha256, answers, created_at)
				values (?, 0, ?, '{}', 'x', 1, 'x', ?, current_timestamp)""", id, String.valueOf(number), answers());
	}

	private static String answers() {
		return "Näher 🚀 ".repeat(200);
	}

	private static List<Long> ordinals(JdbcTemplate jdbc) {
		return jdbc.queryForList("select ordinal from finished_advice order by ordinal", Long.class);
	}

}
