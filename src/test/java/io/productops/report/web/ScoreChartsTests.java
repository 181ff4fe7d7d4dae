package io.productops.report.web;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;

import io.productops.report.web.ScoreCharts.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScoreChartsTests {

	private static final List<Integer> RINGS = List.of(25, 50, 100);

	@Test
	void drawsTheSameBytesForTheSameScores() {
		List<Axis> axes = List.of(new Axis("Bridge", 35), new Axis("Systems", 44), new Axis("Velocity", 58),
				new Axis("Informs", 75), new Axis("Standards", 25));

		String svg = ScoreCharts.radar("Scores", "Bridge 35.", axes, List.of(100), 75);

		assertThat(svg).isEqualTo("<svg class=\"poa-radar\" viewBox=\"-30 0 400 300\" role=\"img\""
				+ " aria-labelledby=\"radar-t radar-d\"><title id=\"radar-t\">Scores</title>"
				+ "<desc id=\"radar-d\">Bridge 35.</desc>"
				+ "<polygon class=\"grid\" points=\"170.0,42.0 278.4,120.8 237.0,248.2 103.0,248.2 61.6,120.8\"/>"
				+ "<polygon class=\"band\" points=\"170.0,70.5 251.3,129.6 220.3,225.2 119.7,225.2 88.7,129.6\"/>"
				+ "<line class=\"grid\" x1=\"170\" y1=\"156\" x2=\"170.0\" y2=\"42.0\"/>"
				+ "<line class=\"grid\" x1=\"170\" y1=\"156\" x2=\"278.4\" y2=\"120.8\"/>"
				+ "<line class=\"grid\" x1=\"170\" y1=\"156\" x2=\"237.0\" y2=\"248.2\"/>"
				+ "<line class=\"grid\" x1=\"170\" y1=\"156\" x2=\"103.0\" y2=\"248.2\"/>"
				+ "<line class=\"grid\" x1=\"170\" y1=\"156\" x2=\"61.6\" y2=\"120.8\"/>"
				+ "<polygon class=\"shape\" points=\"170.0,116.1 217.7,140.5 208.9,209.5 119.7,225.2 142.9,147.2\"/>"
				+ "<circle class=\"dot\" cx=\"170.0\" cy=\"116.1\" r=\"4\"/>"
				+ "<circle class=\"dot\" cx=\"217.7\" cy=\"140.5\" r=\"4\"/>"
				+ "<circle class=\"dot\" cx=\"208.9\" cy=\"209.5\" r=\"4\"/>"
				+ "<circle class=\"dot\" cx=\"119.7\" cy=\"225.2\" r=\"4\"/>"
				+ "<circle class=\"dot\" cx=\"142.9\" cy=\"147.2\" r=\"4\"/>"
				+ text("170.0", "20.0", "35.0", "middle", "Bridge", "35")
				+ text("286.0", "114.0", "129.0", "start", "Systems", "44")
				+ text("241.7", "266.0", "281.0", "start", "Velocity", "58")
				+ text("98.3", "266.0", "281.0", "end", "Informs", "75")
				+ text("54.0", "114.0", "129.0", "end", "Standards", "25") + "</svg>");
	}

	@Test
	void drawsTheSameBytesInEveryLocale() {
		List<Axis> axes = axes(5);
		String expected = ScoreCharts.radar("a", "b", axes, RINGS, 75);
		Locale before = Locale.getDefault();
		try {
			for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "tr-TR")) {
				Locale.setDefault(Locale.forLanguageTag(tag));
				assertThat(ScoreCharts.radar("a", "b", axes, RINGS, 75)).isEqualTo(expected);
			}
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 5, 12, 13, 200 })
	void drawsAnyNumberOfAxesAsWellFormedXml(int count) throws Exception {
		Document svg = parse(ScoreCharts.radar("a", "b", axes(count), RINGS, 75));

		assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(count);
		assertThat(svg.getElementsByTagName("polygon").getLength()).isEqualTo((count < 3) ? 0 : 5);
		assertThat(svg.getElementsByTagName("text").getLength()).isEqualTo((count > 12) ? 0 : 2 * count);
	}

	@Test
	void showsADashWhereThereIsNoScore() throws Exception {
		List<Axis> axes = List.of(new Axis("A", Double.NaN), new Axis("B", 50), new Axis("C", 0));

		String svg = ScoreCharts.radar("a", "b", axes, RINGS, 75);

		assertThat(svg).contains(">–</text>").doesNotContain("NaN").doesNotContain("class=\"shape\"");
		assertThat(parse(svg).getElementsByTagName("circle").getLength()).isEqualTo(2);
	}

	@Test
	void clipsWhatIsNoScore() {
		List<Axis> axes = List.of(new Axis("A", -5), new Axis("B", Double.POSITIVE_INFINITY), new Axis("C", 101));

		assertThat(ScoreCharts.radar("a", "b", axes, RINGS, 75)).contains(">0</text>", ">100</text>")
			.doesNotContain("Infinity")
			.doesNotContain("-5");
	}

	@Test
	void escapesShortensAndIsolatesLabels() throws Exception {
		List<Axis> axes = List.of(new Axis("<script>alert(1)</script>", 1), new Axis("مرحبا بالعالم", 2),
				new Axis("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", 3));

		String svg = ScoreCharts.radar("\"<b>\"", "&", axes, RINGS, 75);

		parse(svg);
		assertThat(svg).doesNotContain("<script>")
			.contains("&quot;&lt;b&gt;&quot;", "&lt;script&gt;ale…", "\u2068مرحبا", "…\u2069", "😀…");
	}

	@Test
	void drawsABar() {
		assertThat(ScoreCharts.bar(25, true, List.of(50, 75)))
			.isEqualTo("<svg class=\"poa-bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\""
					+ " focusable=\"false\"><rect class=\"track\" y=\"1\" width=\"100\" height=\"6\"/>"
					+ "<rect class=\"fill is-weak\" y=\"1\" width=\"25\" height=\"6\"/>"
					+ "<line class=\"tick\" x1=\"50\" y1=\"-1\" x2=\"50\" y2=\"9\"/>"
					+ "<line class=\"tick\" x1=\"75\" y1=\"-1\" x2=\"75\" y2=\"9\"/></svg>");
	}

	@Test
	void drawsAnEmptyTrackWhereThereIsNoScore() {
		assertThat(ScoreCharts.bar(Double.NaN, false, List.of())).contains("track").doesNotContain("fill");
	}

	private static String text(String x, String y, String below, String anchor, String label, String value) {
		return "<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">" + label
				+ "</text><text class=\"v\" x=\"" + x + "\" y=\"" + below + "\" text-anchor=\"" + anchor + "\">" + value
				+ "</text>";
	}

	private static List<Axis> axes(int count) {
		List<Axis> axes = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			axes.add(new Axis("Axis " + i, i % 101));
		}
		return axes;
	}

	private static Document parse(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
	}

}
