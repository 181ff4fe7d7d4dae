package io.productops.system.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.productops.shared.web.Typed;
import io.productops.system.Amount;
import io.productops.system.Direction;
import io.productops.system.MetricDetails;
import io.productops.system.MetricPlan;
import io.productops.system.SystemText;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about what a metric measures, also on pages of other rooms: for the
 * template {@code system/parts}.
 */
public record MetricForm(String version, String name, String unit, String direction, String baseline, String target) {

	/** For a new one. */
	public static final MetricForm EMPTY = new MetricForm("", "", "", "higher", "", "");

	private static final String NUMBER = "Enter a number such as 12.5, or nothing.";

	public MetricForm {
		version = Typed.text(version);
		name = Typed.text(name);
		unit = Typed.text(unit);
		direction = Typed.text(direction);
		baseline = Typed.text(baseline);
		target = Typed.text(target);
	}

	static MetricForm of(MetricDetails metric) {
		MetricPlan plan = metric.plan();
		return new MetricForm(String.valueOf(metric.version()), plan.name(), plan.unit(),
				plan.direction().name().toLowerCase(Locale.ROOT), Amount.text(plan.baseline()),
				Amount.text(plan.target()));
	}

	/** Which way can be better, with the one that was chosen. */
	public List<OptionView> directions() {
		return OptionView.directions(this.direction);
	}

	/** What is wrong, by the id of the input. */
	public Map<String, String> faults() {
		Map<String, String> faults = new LinkedHashMap<>();
		put(faults, "metric-name", SystemText.metricName(this.name));
		put(faults, "metric-unit", SystemText.unit(this.unit));
		put(faults, "metric-direction",
				(Typed.constant(Direction.class, this.direction) != null) ? null : "Choose which way is better.");
		put(faults, "metric-baseline", number(this.baseline));
		put(faults, "metric-target", number(this.target));
		if (faults.isEmpty()) {
			put(faults, "metric-target", toPlan().fault());
		}
		return faults;
	}

	private static void put(Map<String, String> faults, String field, @Nullable String fault) {
		if (fault != null) {
			faults.put(field, fault);
		}
	}

	private static @Nullable String number(String text) {
		return (text.isEmpty() || Amount.number(text) != null) ? null : NUMBER;
	}

	/** To be asked only when there are no faults. */
	public MetricPlan toPlan() {
		return new MetricPlan(this.name, this.unit,
				Objects.requireNonNull(Typed.constant(Direction.class, this.direction)), Amount.number(this.baseline),
				Amount.number(this.target));
	}

}
