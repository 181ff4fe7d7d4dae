package io.productops.assessment;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes every stored advice of a database once more, on the version of the playbook that
 * it was made on, and finds the same bytes:
 * {@code ./mvnw test -Dtest=ReplayTests -Dproductops.replay.url=jdbc:...}, with
 * {@code productops.replay.user} and {@code productops.replay.password} where they are
 * not those of H2. It only reads.
 */
@EnabledIfSystemProperty(named = "productops.replay.url", matches = ".+",
		disabledReason = "It wants to know the database")
class ReplayTests {

	@Test
	void everyStoredAdviceComesOutAsItIsStored() throws SQLException {
		ForeignReplay replay = ForeignReplay.of(System.getProperty("productops.replay.url"),
				System.getProperty("productops.replay.user", "sa"),
				System.getProperty("productops.replay.password", ""));
		System.out.printf("REPLAY %d stored advices on %d versions, %d different%n", replay.checked(),
				replay.versions(), replay.different().size());
		assertThat(replay.different()).isEmpty();
		assertThat(replay.checked()).isPositive();
	}

}
