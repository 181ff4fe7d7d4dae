package io.productops.system.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.productops.system.Direction;

/**
 * One choice of a form.
 */
public record OptionView(String value, String label, boolean selected) {

	static OptionView of(String value, String label, String chosen) {
		return new OptionView(value, label, value.equalsIgnoreCase(chosen));
	}

	/** Which way of a metric can be better. */
	public static List<OptionView> directions(String chosen) {
		return Arrays.stream(Direction.values())
			.map((each) -> of(each.name().toLowerCase(Locale.ROOT), Words.of(each), chosen))
			.toList();
	}

	/** The people of a team, with nobody first. */
	static List<OptionView> people(Map<UUID, String> names, String chosen) {
		List<OptionView> options = new ArrayList<>();
		options.add(of("", "Nobody", chosen));
		names.forEach((id, name) -> options.add(of(id.toString(), name, chosen)));
		return options;
	}

}
