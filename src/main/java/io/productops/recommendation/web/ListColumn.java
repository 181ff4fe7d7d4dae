package io.productops.recommendation.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the list can show of each recommendation beside its title.
 */
enum ListColumn {

	STATUS("Status"), SEVERITY("Severity"), OWNER("Owner"), DUE("Due or to be decided"), REASON("Reason against it"),
	REPORT("Team and report"), KIND("Kind"), PRINCIPLE("Principle"), CHANGED("Last change");

	/** What it shows to those who chose nothing. */
	static final Set<ListColumn> USUAL = Collections
		.unmodifiableSet(EnumSet.of(STATUS, SEVERITY, OWNER, DUE, REASON, REPORT));

	/** Stands in an address for the title, which is always there. */
	static final String TITLE = "title";

	private final String label;

	ListColumn(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads what was chosen; what is none is left out.
	 * @param text names between full stops, or between commas, which is what several
	 * boxes of a form become; empty for the usual ones
	 */
	static Set<ListColumn> in(String text) {
		List<String> names = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[,.]"));
		Set<ListColumn> chosen = EnumSet.allOf(ListColumn.class);
		chosen.removeIf((column) -> !names.contains(column.id()));
		return (chosen.isEmpty() && !names.contains(TITLE)) ? USUAL : chosen;
	}

	/** The same choice always as the same text; empty for the usual one. */
	static String text(Set<ListColumn> chosen) {
		return chosen.equals(USUAL) ? "" : chosen.isEmpty() ? TITLE
				: chosen.stream().sorted().map(ListColumn::id).collect(Collectors.joining("."));
	}

}
