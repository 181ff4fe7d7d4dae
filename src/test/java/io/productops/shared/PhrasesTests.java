package io.productops.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasesTests {

	@Test
	void countsInWordsUpToTen() {
		assertThat(Phrases.count(1, "system", "systems")).isEqualTo("one system");
		assertThat(Phrases.count(10, "system", "systems")).isEqualTo("ten systems");
		assertThat(Phrases.count(11, "system", "systems")).isEqualTo("11 systems");
	}

	@Test
	void joinsLists() {
		assertThat(Phrases.list(List.of())).isEmpty();
		assertThat(Phrases.list(List.of("a"))).isEqualTo("a");
		assertThat(Phrases.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
	}

	@Test
	void keepsAbbreviationsWithinASentence() {
		assertThat(Phrases.within("Small team")).isEqualTo("small team");
		assertThat(Phrases.within("PM tools")).isEqualTo("PM tools");
		assertThat(Phrases.within("")).isEmpty();
	}

	@Test
	void writesDatesInBritishOrder() {
		assertThat(Phrases.date(LocalDate.parse("2026-11-08"))).isEqualTo("8 November 2026");
		Instant moment = Instant.parse("2026-11-08T23:05:59Z");
		assertThat(Phrases.time(moment, ZoneOffset.UTC)).isEqualTo("8 Nov 2026, 23:05");
		assertThat(Phrases.date(moment, ZoneOffset.ofHours(1))).isEqualTo("9 November 2026");
	}

}
