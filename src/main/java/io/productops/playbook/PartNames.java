package io.productops.playbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import org.jspecify.annotations.Nullable;

/**
 * Names the parts and fields of a playbook's text by their paths, as a person would.
 */
public final class PartNames {

	/** What one member of a list is called, by the key of the list. */
	private static final Map<String, String> MEMBERS = Map.ofEntries(Map.entry("steps", "Step"),
			Map.entry("sections", "Section"), Map.entry("questions", "Question"), Map.entry("options", "Option"),
			Map.entry("rows", "Row"), Map.entry("facts", "Fact"), Map.entry("firstOf", "Value"),
			Map.entry("triggers", "Sign of strain"), Map.entry("levels", "Level"), Map.entry("table", "Table row"),
			Map.entry("corrections", "Correction"), Map.entry("moves", "Move"), Map.entry("checks", "Check"),
			Map.entry("advice", "Advice"), Map.entry("preconditions", "Precondition"), Map.entry("mistakes", "Mistake"),
			Map.entry("rules", "Rule"), Map.entry("notes", "Note"), Map.entry("contradictions", "Contradiction"),
			Map.entry("openings", "Opening"), Map.entry("bands", "Band"), Map.entry("principles", "Principle"),
			Map.entry("quotes", "Quote"), Map.entry("components", "Component"), Map.entry("list", "Problem area"),
			Map.entry("pillars", "Pillar"), Map.entry("pillarRules", "Choice of pillar"), Map.entry("need", "Evidence"),
			Map.entry("addOns", "Addition"), Map.entry("removals", "Removal"), Map.entry("capacities", "Capacity"),
			Map.entry("order", "Order, group"), Map.entry("parties", "Party"), Map.entry("activities", "Activity"),
			Map.entry("days30", "First 30 days, line"), Map.entry("days60", "First 60 days, line"),
			Map.entry("days90", "First 90 days, line"), Map.entry("sizing", "Sizing, line"),
			Map.entry("recheck", "Look again, line"), Map.entry("metrics", "Metric"),
			Map.entry("launchTiers", "Launch tier"), Map.entry("thresholds", "Threshold"),
			Map.entry("sources", "Source"), Map.entry("readings", "Reading"), Map.entry("stories", "Story"));

	/** Keys that do not say by themselves what they are. */
	private static final Map<String, String> KEYS = Map.ofEntries(Map.entry("when", "Condition"),
			Map.entry("unless", "Exception"), Map.entry("insight", "Explanation"), Map.entry("url", "Link"),
			Map.entry("guidance", "Recommendation"), Map.entry("id", "Name in the text"),
			Map.entry("exit", "When it is done"), Map.entry("visible", "Asked when"),
			Map.entry("visibleHint", "Hint when asked"), Map.entry("short", "Short name"),
			Map.entry("standsFor", "Stands for"), Map.entry("list", "Problem areas"),
			Map.entry("days30", "First 30 days"), Map.entry("days60", "First 60 days"),
			Map.entry("days90", "First 90 days"), Map.entry("stage", "Next step"),
			Map.entry("time", "Time in the source"), Map.entry("most", "Most lines"), Map.entry("cites", "Cites"),
			Map.entry("text", "Text"));

	private static final List<String> TITLES = List.of("name", "label", "title", "company");

	private PartNames() {
	}

	/**
	 * The path of the part that a field belongs to in the eyes of a person: a principle,
	 * a rule, a question, a row of a table; "" for the playbook itself.
	 * @param path of a field, or of a part
	 */
	public static String part(String path) {
		String[] steps = path.split("/");
		int end = 0;
		for (int i = 0; i + 1 < steps.length; i++) {
			if (list(steps, i) && (end == 0 || steps[i].equals("questions"))) {
				end = i + 2;
			}
		}
		if (end == 0) {
			return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
		}
		return String.join("/", List.of(steps).subList(0, end));
	}

	/**
	 * What a part is called, such as “Rule M3-R1”.
	 * @param part as {@link #part} gives it
	 */
	public static String name(String part) {
		if (part.isEmpty()) {
			return "Playbook";
		}
		if (part.contains("/questions/")) {
			return words(part.substring(part.indexOf("/questions/") + 1));
		}
		if (part.startsWith("areas/list/")) {
			return words(part.substring("areas/".length()));
		}
		return words(part);
	}

	/** The name or title that a part has in a text. */
	public static Optional<String> title(PlaybookText text, String part) {
		return TITLES.stream()
			.map((key) -> text.field(part + "/" + key).map(PlaybookField::value).orElse(""))
			.filter((title) -> !title.isEmpty())
			.findFirst();
	}

	/** What a field is called within its part, such as “Level 1, condition”. */
	public static String field(String path) {
		String part = part(path);
		return words(part.isEmpty() ? path : path.substring(Math.min(path.length(), part.length() + 1)));
	}

	/** What a field is called beside the others of the mapping that it stands in. */
	public static String label(String path) {
		return words(path.substring(path.lastIndexOf('/') + 1));
	}

	/**
	 * What a mapping within a part is called, such as “Level 1”.
	 * @param path the keys and ids that lead to it from the part
	 */
	public static String within(String path) {
		return words(path);
	}

	/** What the order of a list is called within its part. */
	static String order(String list, String part) {
		String within = part.isEmpty() ? list : list.substring(Math.min(list.length(), part.length() + 1));
		return within.isEmpty() ? "Order" : "Order of " + decapitalised(words(within));
	}

	/** Names the steps of a path one after the other. */
	static String words(String path) {
		StringBuilder name = new StringBuilder();
		@Nullable String list = null;
		String[] steps = path.split("/");
		for (int i = 0; i < steps.length; i++) {
			String word;
			if (list != null) {
				word = list + " "
						+ (steps[i].matches("[0-9]{1,8}") ? String.valueOf(Integer.parseInt(steps[i]) + 1) : steps[i]);
				list = null;
			}
			else if (list(steps, i)) {
				list = Objects.requireNonNull(MEMBERS.get(steps[i]));
				continue;
			}
			else {
				word = KEYS.getOrDefault(steps[i], spaced(steps[i]));
			}
			name.append(name.isEmpty() ? word : ", " + decapitalised(word));
		}
		return name.toString();
	}

	/**
	 * Whether a step of a path leads to a member of a list; there is a mapping “facts”,
	 * too.
	 */
	private static boolean list(String[] steps, int at) {
		return at + 1 < steps.length && MEMBERS.containsKey(steps[at]) && (at == 0 || !steps[at].equals("facts"));
	}

	private static String spaced(String key) {
		String words = key.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
		return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	private static String decapitalised(String word) {
		return word.substring(0, Math.min(1, word.length())).toLowerCase(Locale.ROOT)
				+ word.substring(Math.min(1, word.length()));
	}

}
