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
		assertThat(usual).allMatch((text) -> text.contains(":label"));
		assertThat(usual).filteredOn((text) -> text.contains("to_tsquery"))
			.hasSize(2 * usual.size() / 4)
			.allMatch((text) -> text.contains(":words"));
		for (String hostile : HostileTexts.all()) {
			assertThat(texts(hostile, "x " + hostile, sort, false)).isEqualTo(usual);
			assertThat(texts(hostile, "one two three", sort, true)).isEqualTo(texts("usual", "a b c", sort, true));
		}
	}

	@Test
	void tellsH2AnIndexForEachOrderAndScope() {
		for (RecommendationSort sort : RecommendationSort.values()) {
			for (String text : texts("usual", "", sort, true)) {
				assertThat(text).containsPattern("use index \\(recommendation_owner_(listed|due|updated)\\)");
			}
			for (String text : texts("usual", "", sort, false)) {
				assertThat(text).doesNotContain("use index");
			}
		}
	}

	@Test
	void tellsH2TheIndexOfAFilterThatLetsHardlyAnythingThrough() {
		List<Integer> widths = List.of(301, 301, 301, 17, 301, 290);
		ListSql list = list("usual", "", RecommendationSort.DUE, true);
		assertThat(list.widths()).contains("recommendation_owner_listed", "recommendation_status",
				"recommendation_principle", "recommendation_kind", "recommendation_severity", "recommendation_label l");
		ListSql.Part first = list.behind(ListPosition.START).get(0);
		assertThat(list.rows(first, 51)).contains("use index (recommendation_owner_due)");
		list.narrow(widths);
		assertThat(list.rows(first, 51)).contains("use index (recommendation_kind)", "exists (select 1");
		list.narrow(List.of(301, 301, 301, 301, 301, 290));
		assertThat(list.rows(first, 51)).contains("from recommendation_label l join").doesNotContain("exists");
		list.narrow(List.of(301, 301, 301, 301, 301, 301));
		assertThat(list.rows(first, 51)).contains("use index (recommendation_owner_due)");
		assertThat(list("usual", "", RecommendationSort.DUE, false).widths()).isNull();
	}

	private static List<String> texts(String value, String words, RecommendationSort sort, boolean h2) {
		ListSql list = list(value, words, sort, h2);
		List<String> texts = new ArrayList<>();
		for (ListPosition place : List.of(ListPosition.START, PLACE)) {
			for (ListSql.Part part : list.behind(place)) {
				texts.addAll(List.of(list.rows(part, 51), list.searched(part, 51, 500), list.end(part, 500)));
				if (!h2) {
					texts.add(list.indexed(part, 51));
				}
			}
		}
		return texts;
	}

	/** Of somebody in two teams. */
	private static ListSql list(String value, String words, RecommendationSort sort, boolean h2) {
		CurrentPerson reader = new CurrentPerson(UUID.randomUUID(), "pm@example.org", value, false,
				Map.of(UUID.randomUUID(), Role.PM, UUID.randomUUID(), Role.PM), Theme.SYSTEM, java.time.ZoneOffset.UTC,
				true, null);
		RecommendationFilter filter = new RecommendationFilter(null, Set.of(RecommendationStatus.DONE),
				UUID.randomUUID(), false, value, value, value, null, value, null, words, LocalDate.of(2026, 11, 20));
		return new ListSql(filter, sort, reader, h2);
	}

}
