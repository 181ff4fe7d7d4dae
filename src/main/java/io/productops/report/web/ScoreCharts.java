package io.productops.report.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.web.util.HtmlUtils;

/**
 * Draws scores from 0 to 100 as SVG: the same bytes for the same data, without script or
 * inline style; colours come from the style sheet.
 */
final class ScoreCharts {

	private static final double CENTRE_X = 170;

	private static final double CENTRE_Y = 156;

	private static final double RADIUS = 114;

	/** With more axes than this, labels would overlap; the table still has them. */
	private static final int LABELLED_AXES = 12;

	private static final int LABEL_LENGTH = 12;

	private ScoreCharts() {
	}

	/**
	 * One axis of the radar.
	 *
	 * @param score 0 to 100, or NaN where there is none
	 */
	record Axis(String label, double score) {
	}

	/**
	 * A radar with a ring at each of {@code rings} and a dotted one at {@code band}.
	 * @param title the name of the chart, for those who do not see it
	 * @param description its data in a sentence
	 */
	static String radar(String title, String description, List<Axis> axes, List<Integer> rings, int band) {
		StringBuilder svg = new StringBuilder(2048);
		svg.append(
				"<svg class=\"poa-radar\" viewBox=\"-30 0 400 300\" role=\"img\" aria-labelledby=\"radar-t radar-d\">")
			.append("<title id=\"radar-t\">")
			.append(HtmlUtils.htmlEscape(title, "UTF-8"))
			.append("</title><desc id=\"radar-d\">")
			.append(HtmlUtils.htmlEscape(description, "UTF-8"))
			.append("</desc>");
		int count = axes.size();
		for (int ring : rings) {
			ring(svg, "grid", count, ring);
		}
		ring(svg, "band", count, band);
		for (int i = 0; i < count; i++) {
			svg.append("<line class=\"grid\" x1=\"170\" y1=\"156\" x2=\"")
				.append(x(i, count, 1))
				.append("\" y2=\"")
				.append(y(i, count, 1))
				.append("\"/>");
		}
		shape(svg, axes);
		if (count <= LABELLED_AXES) {
			for (int i = 0; i < count; i++) {
				label(svg, axes.get(i), i, count);
			}
		}
		return svg.append("</svg>").toString();
	}

	/**
	 * A bar with a tick at each of {@code ticks}; its number stands beside it as text.
	 * @param score 0 to 100, or NaN for an empty track
	 */
	static String bar(double score, boolean weak, List<Integer> ticks) {
		StringBuilder svg = new StringBuilder(320);
		svg.append("<svg class=\"poa-bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"")
			.append(" focusable=\"false\"><rect class=\"track\" y=\"1\" width=\"100\" height=\"6\"/>");
		if (!Double.isNaN(score)) {
			svg.append("<rect class=\"fill")
				.append(weak ? " is-weak" : "")
				.append("\" y=\"1\" width=\"")
				.append(Math.round(clip(score)))
				.append("\" height=\"6\"/>");
		}
		for (int tick : ticks) {
			svg.append("<line class=\"tick\" x1=\"")
				.append(tick)
				.append("\" y1=\"-1\" x2=\"")
				.append(tick)
				.append("\" y2=\"9\"/>");
		}
		return svg.append("</svg>").toString();
	}

	private static void ring(StringBuilder svg, String type, int count, int at) {
		List<String> points = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			points.add(point(i, count, at / 100.0));
		}
		polygon(svg, type, points);
	}

	private static void shape(StringBuilder svg, List<Axis> axes) {
		List<String> points = new ArrayList<>();
		StringBuilder dots = new StringBuilder();
		for (int i = 0; i < axes.size(); i++) {
			double score = axes.get(i).score();
			if (!Double.isNaN(score)) {
				double at = clip(score) / 100;
				points.add(point(i, axes.size(), at));
				dots.append("<circle class=\"dot\" cx=\"")
					.append(x(i, axes.size(), at))
					.append("\" cy=\"")
					.append(y(i, axes.size(), at))
					.append("\" r=\"4\"/>");
			}
		}
		polygon(svg, "shape", points);
		svg.append(dots);
	}

	private static void polygon(StringBuilder svg, String type, List<String> points) {
		if (points.size() > 2) {
			svg.append("<polygon class=\"")
				.append(type)
				.append("\" points=\"")
				.append(String.join(" ", points))
				.append("\"/>");
		}
	}

	private static void label(StringBuilder svg, Axis axis, int index, int count) {
		double out = 1 + 8 / RADIUS;
		double dx = StrictMath.sin(angle(index, count));
		String anchor = (Math.abs(dx) < 0.05) ? "middle" : (dx > 0) ? "start" : "end";
		double shift = -14 * StrictMath.cos(angle(index, count));
		String x = x(index, count, out);
		double y = CENTRE_Y - RADIUS * out * StrictMath.cos(angle(index, count)) + shift;
		text(svg, "", x, y, anchor, isolated(axis.label()));
		text(svg, " class=\"v\"", x, y + 15, anchor,
				Double.isNaN(axis.score()) ? "–" : String.valueOf(Math.round(clip(axis.score()))));
	}

	private static void text(StringBuilder svg, String type, String x, double y, String anchor, String words) {
		svg.append("<text")
			.append(type)
			.append(" x=\"")
			.append(x)
			.append("\" y=\"")
			.append(number(y))
			.append("\" text-anchor=\"")
			.append(anchor)
			.append("\">")
			.append(words)
			.append("</text>");
	}

	/** Shortened to what fits, and kept from reversing its neighbours. */
	private static String isolated(String label) {
		String text = label.strip();
		if (text.codePointCount(0, text.length()) > LABEL_LENGTH) {
			text = text.substring(0, text.offsetByCodePoints(0, LABEL_LENGTH - 1)).strip() + "…";
		}
		boolean rightToLeft = text.codePoints()
			.anyMatch((c) -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
					|| Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
		String escaped = HtmlUtils.htmlEscape(text, "UTF-8");
		return rightToLeft ? "\u2068" + escaped + "\u2069" : escaped;
	}

	private static String point(int index, int count, double at) {
		return x(index, count, at) + "," + y(index, count, at);
	}

	private static String x(int index, int count, double at) {
		return number(CENTRE_X + RADIUS * at * StrictMath.sin(angle(index, count)));
	}

	private static String y(int index, int count, double at) {
		return number(CENTRE_Y - RADIUS * at * StrictMath.cos(angle(index, count)));
	}

	private static double angle(int index, int count) {
		return 2 * Math.PI * index / count;
	}

	private static double clip(double score) {
		return Math.max(0, Math.min(100, score));
	}

	// one decimal without a formatter, so that the bytes are the same in every locale
	private static String number(double value) {
		long tenths = Math.round(value * 10);
		return ((tenths < 0) ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
	}

}
