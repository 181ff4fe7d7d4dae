package io.productops.system.web;

import java.math.BigDecimal;

import io.productops.system.Cost;
import io.productops.system.ProcessWeight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said of how things stand.
 */
class WordsTests {

	private static ProcessWeight weight(String hours, String planned, @Nullable String budget) {
		return new ProcessWeight(new BigDecimal(hours), new BigDecimal(planned),
				(budget != null) ? new BigDecimal(budget) : null);
	}

	@Test
	void saysWhatRitualsCostAndWhatComes() {
		assertThat(Words.of(weight("8", "0", "20")))
			.isEqualTo("Rituals cost 8 PM hours a month of the 20 that the team will spend.");
		assertThat(Words.of(weight("8", "12", "20")))
			.isEqualTo("Rituals cost 8 PM hours a month of the 20 that the team"
					+ " will spend, and 12 more when what is planned begins.");
		assertThat(Words.of(weight("8", "12.5", "20")))
			.endsWith(" will spend, and 12.5 more when what is planned begins: that is 20.5, over the budget.");
		assertThat(Words.of(weight("8", "12", null)))
			.isEqualTo("Rituals cost 8 PM hours a month, and 12 more when what is planned begins. No budget is set.");
		assertThat(Words.of(weight("21", "1", "20"))).isEqualTo("Over budget: rituals cost 21 PM hours a month, and 1"
				+ " more when what is planned begins, and the team will spend 20.");
	}

	@Test
	void saysWhatOneMoreAddsToWhatIsThereAndToWhatComes() {
		Cost cost = new Cost(null, new BigDecimal("3"));
		assertThat(Words.adds(weight("8", "0", "20"), cost))
			.isEqualTo("From its pilot on it adds 3 PM hours a month: 11 of the 20 that the team will spend.");
		assertThat(Words.adds(weight("8", "9", "20"), cost))
			.endsWith(": 11 of the 20 that the team will spend, and 9 more when what else is planned begins.");
		assertThat(Words.adds(weight("8", "12", "20"), cost))
			.endsWith(", and 12 more when what else is planned begins:" + " that is 23, over the budget.");
		assertThat(Words.adds(weight("8", "12", "10"), cost)).endsWith(": 11 in all, over the 10 that the team will"
				+ " spend, and 12 more when what else is planned begins.");
		assertThat(Words.adds(weight("8", "12", null), cost))
			.endsWith(": 11 in all, and 12 more when what else is planned begins. No budget is set.");
	}

}
