package io.productops.system.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One choice of a form.
 */
record OptionView(String value, String label, boolean selected) {

	static OptionView of(String value, String label, String chosen) {
		return new OptionView(value, label, value.equalsIgnoreCase(chosen));
	}

	/** The people of a team, with nobody first. */
	static List<OptionView> people(Map<UUID, String> names, String chosen) {
		List<OptionView> options = new ArrayList<>();
		options.add(of("", "Nobody", chosen));
		names.forEach((id, name) -> options.add(of(id.toString(), name, chosen)));
		return options;
	}

}
