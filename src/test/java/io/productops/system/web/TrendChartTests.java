package io.productops.system.web;

import java.time.LocalDate;
import java.util.List;

import io.productops.system.web.TrendChart.Level;
import io.productops.system.web.TrendChart.Point;
import io.productops.system.web.TrendChart.Series;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How values over time are drawn.
 */
class TrendChartTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	private static String draw(List<Series> series, Level... levels) {
		return TrendChart.draw("c", "Days <b>", "From 1 & on", series, List.of(levels));
	}

	@Test
	void placesEachValueByItsDay() {
		String svg = draw(List.of(new Series("Now 5",
				List.of(new Point(DAY, 0), new Point(DAY.plusDays(1), 10), new Point(DAY.plusDays(10), 5)))));
		assertThat(svg).contains("points=\"64,196 113.6,16 560,106\"")
			.contains("<circle class=\"m1\" cx=\"113.6\" cy=\"16\"")
			.contains(">2 March 2026</text>", ">12 March 2026</text>");
	}

	@Test
	void drawsOneValueInTheMiddleWithoutALine() {
		String svg = draw(List.of(new Series("Now 7", List.of(new Point(DAY, 7)))));
		assertThat(svg).contains("cx=\"312\" cy=\"106\"").doesNotContain("polyline");
	}

	@Test
	void drawsBaselineAndTargetAndKeepsTheirLabelsApart() {
		String svg = draw(List.of(new Series("Now 30", List.of(new Point(DAY, 45), new Point(DAY.plusDays(9), 30)))),
				new Level("Baseline 45", 45, "base"), new Level("Target 30", 30, "goal"));
		assertThat(svg).contains("<line class=\"base\" x1=\"64\" x2=\"560\" y1=\"16\" y2=\"16\"/>",
				"<line class=\"goal\" x1=\"64\" x2=\"560\" y1=\"196\" y2=\"196\"/>",
				"y=\"200\" text-anchor=\"start\">Target 30", "y=\"216\" text-anchor=\"start\">Now 30");
	}

	@Test
	void leavesLabelsTheRoomThatTheyNeed() {
		String svg = draw(
				List.of(new Series("Now 1,000,000", List.of(new Point(DAY, 1e6), new Point(DAY.plusDays(9), 1e9)))),
				new Level("Target 1,000,000,000.5", 1e9, "goal"));
		assertThat(svg).contains(">1,000,000,000</text>", ">500,000,000</text>")
			.contains("<line class=\"gridl\" x1=\"109.5\" x2=\"532\"", "<text x=\"99.5\"", "points=\"109.5,",
					" 532,16\"")
			.contains("x=\"544\" y=\"20\" text-anchor=\"start\">Target");
	}

	@Test
	void isNamedForThoseWhoDoNotSeeItAndEscapesWhatPeopleWrote() {
		String svg = draw(List.of(new Series("<script>", List.of(new Point(DAY, 1)))));
		assertThat(svg).startsWith("<svg class=\"poa-chart poa-chart--small\"")
			.contains("role=\"img\"", "<title id=\"c-t\">Days &lt;b&gt;</title>",
					"<desc id=\"c-d\">From 1 &amp; on</desc>", "&lt;script&gt;")
			.doesNotContain("style=", "<script>", "<b>");
	}

	@Test
	void tellsTwoLinesApartByDashAndMarker() {
		String svg = draw(List.of(new Series("All", List.of(new Point(DAY, 9), new Point(DAY.plusDays(7), 8))),
				new Series("Some", List.of(new Point(DAY, 1), new Point(DAY.plusDays(7), 2)))));
		assertThat(svg).contains("class=\"ln s1\"", "class=\"ln s2\"", "<circle class=\"m1\"", "<rect class=\"m2\"",
				"class=\"lab t1\"", "class=\"lab t2\"");
	}

}
