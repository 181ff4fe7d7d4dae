package io.productops.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.productops.HostileTexts;
import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import io.productops.team.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The text of a list's statement: nothing that somebody asks for is in it.
 */
class ListSqlTests {

	private static final ListPosition PLACE = new ListPosition(Instant.parse("2026-11-20T00:00:00Z"),
			UUID.randomUUID());

	// ASVS V1.2.4
	@ParameterizedTest
	@EnumSource(RecommendationSort.class)
	void isTheSameWhateverIsAskedFor(RecommendationSort sort) {
		List<String> usual = texts("usual", "one two three", sort, false);
		assertThat(usual).allMatch((text) -> text.contains(":label") && text.contains(":words"));
		for (String hostile : HostileTexts.all()) {
			assertThat(texts(hostile, "x " + hostile, sort, false)).isEqualTo(usual);
			assertThat(texts(hostile, "one two three", sort, true)).isEqualTo(texts("usual", "a b c", sort, true));
		}
	}

	@Test
	void tellsH2AnIndexForEachOrderAndScope() {
		for (RecommendationSort sort : RecommendationSort.values()) {
			for (String text : texts("usual", "", sort, true)) {
				assertThat(text).containsPattern("use index \\(recommendation_team_(listed|due|updated)\\)");
			}
			for (String text : texts("usual", "", sort, false)) {
				assertThat(text).doesNotContain("use index");
			}
		}
	}

	private static List<String> texts(String value, String words, RecommendationSort sort, boolean h2) {
		UUID team = UUID.randomUUID();
		CurrentPerson reader = new CurrentPerson(UUID.randomUUID(), "pm@example.org", value, false,
				Map.of(team, Role.PM), Theme.SYSTEM, java.time.ZoneOffset.UTC, true, null);
		RecommendationFilter filter = new RecommendationFilter(null, Set.of(RecommendationStatus.DONE),
				UUID.randomUUID(), false, value, value, value, null, value, null, words, LocalDate.of(2026, 11, 20));
		ListSql list = new ListSql(filter, sort, reader, h2);
		List<String> texts = new ArrayList<>();
		for (ListPosition place : List.of(ListPosition.START, PLACE)) {
			list.behind(place).forEach((part) -> texts.addAll(List.of(list.rows(part, 51), list.end(part))));
		}
		return texts;
	}

}
