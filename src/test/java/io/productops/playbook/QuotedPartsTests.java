package io.productops.playbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.report.Reports;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuotedPartsTests {

	private final QuotedParts parts = new QuotedParts(Reports.of("C2").playbook().document());

	private final Map<String, Object> grid = new LinkedHashMap<>(Map.of("one", "pm", "two", "nobody"));

	@Test
	void quotesRowsWhoseOptionIsCounted() {
		assertThat(this.parts.rows("grid", this.grid, List.of("count(grid, 'disputed', 'nobody') >= 2")))
			.containsOnlyKeys("two");
	}

	@Test
	void quotesRowsThatAreNamed() {
		assertThat(this.parts.rows("grid", this.grid, List.of("grid.one == 'pm'"))).containsOnlyKeys("one");
	}

	@Test
	void quotesTheWholeGridWhereNothingIsSingledOut() {
		assertThat(this.parts.rows("grid", this.grid, List.of("mean(grid) > 2.0", "gridlock.two")))
			.isEqualTo(this.grid);
	}

	@Test
	void quotesRowsThatAFactCounts() {
		assertThat(this.parts.rows("ownership_grid", this.grid, List.of("unowned_rows >= 4"))).containsOnlyKeys("two");
	}

	@Test
	void quotesOptionsThatAreNamed() {
		assertThat(this.parts.options("pains", List.of("a", "b"), List.of("'b' in pains && 'a' in painsomething")))
			.containsExactly("b");
	}

	@Test
	void quotesAllOptionsWhereNoneIsNamed() {
		assertThat(this.parts.options("pains", List.of("a", "b"), List.of("chosen(pains) > 1"))).containsExactly("a",
				"b");
	}

}
