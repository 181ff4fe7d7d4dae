package io.productops.system.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.productops.shared.Phrases;
import io.productops.system.Amount;

import org.springframework.web.util.HtmlUtils;

/**
 * Draws values over time as SVG: the same bytes for the same data, without script or
 * inline style. Lines differ by dash and marker, and are named at their end.
 */
final class TrendChart {

	/** Between the axis and the end of the lines, where no label needs more room. */
	private static final double LEFT = 64;

	private static final double RIGHT = 560;

	private static final double WIDTH = 720;

	/** From a label to what it names. */
	private static final double GAP = 12;

	/**
	 * Of a character at most, so that no label is cut: of a number, and of bold words.
	 */
	private static final double DIGIT = 7.5;

	private static final double LETTER = 8;

	private static final double TOP = 16;

	private static final double BOTTOM = 196;

	/** Between the feet of two labels, so that they do not overlap. */
	private static final double LINE_HEIGHT = 16;

	private TrendChart() {
	}

	/** A value on a day. */
	record Point(LocalDate day, double value) {
	}

	/**
	 * A line through values.
	 *
	 * @param points at least one, by day
	 */
	record Series(String label, List<Point> points) {
	}

	/**
	 * A level line, such as a target.
	 *
	 * @param type the class that it is drawn with: base or goal
	 */
	record Level(String label, double value, String type) {
	}

	private record Label(String text, double y, String type) {
	}

	/** Where the lines begin and end: labels have the room beside. */
	private record Plot(double left, double right, LocalDate first, LocalDate last) {

		static Plot of(List<String> numbers, List<String> labels, LocalDate first, LocalDate last) {
			return new Plot(Math.max(LEFT, GAP + DIGIT * longest(numbers)),
					Math.min(RIGHT, WIDTH - GAP - LETTER * longest(labels)), first, last);
		}

		private static int longest(List<String> texts) {
			return texts.stream().mapToInt(String::length).max().orElse(0);
		}

		/** Days have equal widths, whether something is known of them or not. */
		double x(LocalDate day) {
			long days = ChronoUnit.DAYS.between(this.first, this.last);
			return (days == 0) ? (this.left + this.right) / 2
					: this.left + (this.right - this.left) * ChronoUnit.DAYS.between(this.first, day) / (double) days;
		}

	}

	/**
	 * Draws a chart.
	 * @param id that nothing else on the page has
	 * @param title the name of the chart, for those who do not see it
	 * @param description its data in a sentence
	 * @param series at least one, at most two
	 */
	static String draw(String id, String title, String description, List<Series> series, List<Level> levels) {
		List<Point> all = series.stream().flatMap((each) -> each.points().stream()).toList();
		List<Double> values = new ArrayList<>(all.stream().map(Point::value).toList());
		levels.forEach((level) -> values.add(level.value()));
		Scale scale = Scale.of(values);
		LocalDate first = all.stream().map(Point::day).min(Comparator.naturalOrder()).orElseThrow();
		LocalDate last = all.stream().map(Point::day).max(Comparator.naturalOrder()).orElseThrow();
		StringBuilder svg = new StringBuilder(2048);
		svg.append("<svg class=\"poa-chart poa-chart--small\" viewBox=\"0 0 720 228\" role=\"img\" aria-labelledby=\"")
			.append(id)
			.append("-t ")
			.append(id)
			.append("-d\"><title id=\"")
			.append(id)
			.append("-t\">")
			.append(escaped(title))
			.append("</title><desc id=\"")
			.append(id)
			.append("-d\">")
			.append(escaped(description))
			.append("</desc>");
		List<String> names = new ArrayList<>(series.stream().map(Series::label).toList());
		levels.forEach((level) -> names.add(level.label()));
		Plot plot = Plot.of(scale.ticks().stream().map(TrendChart::words).toList(), names, first, last);
		scale.ticks().forEach((tick) -> {
			line(svg, "gridl", plot, y(scale, tick));
			text(svg, "", plot.left() - 10, y(scale, tick) + 4, "end", words(tick));
		});
		text(svg, "", plot.x(first), BOTTOM + 24, first.equals(last) ? "middle" : "start", Phrases.date(first));
		if (!first.equals(last)) {
			text(svg, "", plot.right(), BOTTOM + 24, "end", Phrases.date(last));
		}
		List<Label> labels = new ArrayList<>();
		for (Level level : levels) {
			line(svg, level.type(), plot, y(scale, level.value()));
			labels.add(new Label(level.label(), y(scale, level.value()), "lab"));
		}
		int number = 0;
		for (Series each : series) {
			number++;
			line(svg, each.points(), scale, plot, number);
			Point end = each.points().get(each.points().size() - 1);
			labels.add(new Label(each.label(), y(scale, end.value()), "lab t" + number));
		}
		labels(svg, labels, plot);
		return svg.append("</svg>").toString();
	}

	private static void line(StringBuilder svg, List<Point> points, Scale scale, Plot plot, int number) {
		StringBuilder marks = new StringBuilder();
		List<String> places = new ArrayList<>();
		for (Point point : points) {
			double x = plot.x(point.day());
			double y = y(scale, point.value());
			places.add(number(x) + "," + number(y));
			if (number == 1) {
				marks.append("<circle class=\"m1\" cx=\"")
					.append(number(x))
					.append("\" cy=\"")
					.append(number(y))
					.append("\" r=\"4\"/>");
			}
			else {
				marks.append("<rect class=\"m2\" x=\"")
					.append(number(x - 4))
					.append("\" y=\"")
					.append(number(y - 4))
					.append("\" width=\"8\" height=\"8\"/>");
			}
		}
		if (places.size() > 1) {
			svg.append("<polyline class=\"ln s")
				.append(number)
				.append("\" points=\"")
				.append(String.join(" ", places))
				.append("\"/>");
		}
		svg.append(marks);
	}

	/** From the top down, each at least a line below the one before. */
	private static void labels(StringBuilder svg, List<Label> labels, Plot plot) {
		double free = 0;
		for (Label label : labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList()) {
			double y = Math.max(label.y() + 4, free);
			text(svg, " class=\"" + label.type() + "\"", plot.right() + GAP, y, "start", label.text());
			free = y + LINE_HEIGHT;
		}
	}

	private static void line(StringBuilder svg, String type, Plot plot, double y) {
		svg.append("<line class=\"")
			.append(type)
			.append("\" x1=\"")
			.append(number(plot.left()))
			.append("\" x2=\"")
			.append(number(plot.right()))
			.append("\" y1=\"")
			.append(number(y))
			.append("\" y2=\"")
			.append(number(y))
			.append("\"/>");
	}

	private static void text(StringBuilder svg, String type, double x, double y, String anchor, String words) {
		svg.append("<text")
			.append(type)
			.append(" x=\"")
			.append(number(x))
			.append("\" y=\"")
			.append(number(y))
			.append("\" text-anchor=\"")
			.append(anchor)
			.append("\">")
			.append(escaped(words))
			.append("</text>");
	}

	private static double y(Scale scale, double value) {
		return BOTTOM - (BOTTOM - TOP) * scale.share(value);
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	private static String words(double value) {
		return Amount.words(rounded(value));
	}

	private static String number(double value) {
		return rounded(value).toPlainString();
	}

	private static BigDecimal rounded(double value) {
		return Amount.plain(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP));
	}

}
