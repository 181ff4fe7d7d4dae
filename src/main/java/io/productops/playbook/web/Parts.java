package io.productops.playbook.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import io.productops.playbook.PartNames;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which fields of a playbook are edited together, and where their form is.
 */
final class Parts {

	private static final List<Group> GROUPS = List.of(new Group("Principles", "principles/[^/]+"),
			new Group("Mistakes", "mistakes/[^/]+"), new Group("Rules about mistakes", "rules/[^/]+"),
			new Group("Stages, and how one is chosen",
					"stage/(levels|table|corrections|moves|checks|advice)/[^/]+|stage/secondReading|stage"),
			new Group("Signs of strain", "triggers/[^/]+"),
			new Group("What must come before a hire", "preconditions/[^/]+"),
			new Group("Systems", "areas/list/[^/]+|areas/pillars|areas/pillarRules|areas"),
			new Group("Removals and capacity", "(removals|capacities)/[^/]+"),
			new Group("Remarks", "(openings|notes|contradictions)/[^/]+"),
			new Group("Questions", "steps/[^/]+/sections/[^/]+/questions/[^/]+|steps/[^/]+"),
			new Group("Values that rules derive from answers", "facts/[^/]+"),
			new Group("Decision rights", "ownership/activities/[^/]+|ownership/parties|ownership"),
			new Group("Plan, sizing and the next look", "plan/days[0-9]+|plan|sizing|recheck"),
			new Group("Metrics", "metrics/[^/]+"), new Group("Launch tiers", "launchTiers/[^/]+"),
			new Group("Thresholds, in words for the page about the method", "thresholds/[^/]+"),
			new Group("Sources, readings and stories", "(sources|readings|stories)/[^/]+"),
			new Group("Scores, order and limits", "[^/]+"));

	private Parts() {
	}

	/** Parts of one kind. */
	private record Group(String title, Pattern pattern) {

		Group(String title, String paths) {
			this(title, Pattern.compile("(?:" + paths + ")(?=/|$)"));
		}

	}

	/** The path of the form that a field is on. */
	static String part(String field) {
		for (Group group : GROUPS) {
			Matcher matcher = group.pattern().matcher(field);
			if (matcher.lookingAt()) {
				return matcher.group();
			}
		}
		return field;
	}

	/** The fields of a form, in the order of the text. */
	static List<PlaybookField> fields(PlaybookText text, String part) {
		return text.fields().stream().filter((field) -> part(field.path()).equals(part)).toList();
	}

	/** What a form is called, such as the title of a mistake. */
	static String title(PlaybookText text, String part) {
		return PartNames.title(text, part).orElseGet(() -> PartNames.name(part));
	}

	/** Where the form is; with a field, where that is on it. */
	static String href(int draft, String field) {
		String part = part(field);
		return UriComponentsBuilder.fromPath("/admin/playbook/drafts/" + draft + "/part")
			.queryParam("path", part)
			.build()
			.encode()
			.toUriString() + (part.equals(field) ? "" : "#" + id(field));
	}

	/** The id of a field on its form; what belongs to a quote is at the quote. */
	static String id(String path) {
		String quote = path.replaceFirst("(/quotes/[^/]+)(/.*)?$", "$1");
		return (path.contains("/quotes/") ? "q-" + quote : "f-" + path).replace('/', '.');
	}

	/**
	 * The parts that may hold what a threshold tells in words: the values and signs of
	 * strain that have its id.
	 */
	static List<String> told(PlaybookText text, String threshold) {
		String id = threshold.substring(threshold.lastIndexOf('/') + 1);
		return text.fields()
			.stream()
			.map((field) -> part(field.path()))
			.filter((part) -> part.equalsIgnoreCase("facts/" + id) || part.equalsIgnoreCase("triggers/" + id))
			.distinct()
			.toList();
	}

	/** The paths of all forms by the title of their group. */
	static Map<String, List<String>> groups(PlaybookText text) {
		Map<String, List<String>> parts = new LinkedHashMap<>();
		GROUPS.forEach((group) -> parts.put(group.title(), new ArrayList<>()));
		text.fields()
			.stream()
			.map((field) -> part(field.path()))
			.distinct()
			.forEach((part) -> GROUPS.stream()
				.filter((group) -> group.pattern().matcher(part).matches())
				.findFirst()
				.ifPresent((group) -> parts.get(group.title()).add(part)));
		parts.values().removeIf(List::isEmpty);
		return parts;
	}

}
