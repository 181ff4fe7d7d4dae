package io.productops.recommendation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.productops.recommendation.Field;
import io.productops.recommendation.FieldChange;
import io.productops.recommendation.HistoryEntry;
import io.productops.recommendation.RecommendationStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryWordsTests {

	private final HistoryWords words = new HistoryWords(Map.of(),
			new DayWords(LocalDate.of(2026, 11, 29), ZoneOffset.UTC), "POA-1", 1);

	@Test
	void cutsLongValuesBetweenCharacters() {
		String link = "https://tracker.example/" + "😀".repeat(100);
		HistoryEntry entry = new HistoryEntry(2, Instant.EPOCH, null, "edited", RecommendationStatus.PROPOSED, null,
				List.of(new FieldChange(Field.TRACKER, null, link)));
		assertThat(this.words.line(entry).text())
			.isEqualTo("changed link from none to https://tracker.example/" + "😀".repeat(96) + "…");
		assertThat(this.words.value(Field.TRACKER, link)).isEqualTo(link);
	}

	@Test
	void leavesShortValuesAlone() {
		HistoryEntry entry = new HistoryEntry(2, Instant.EPOCH, null, "edited", RecommendationStatus.PROPOSED, null,
				List.of(new FieldChange(Field.TRACKER, "x".repeat(120), null)));
		assertThat(this.words.line(entry).text()).isEqualTo("changed link from " + "x".repeat(120) + " to none");
	}

}
