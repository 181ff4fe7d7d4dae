package io.productops.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;

/**
 * The changes of a draft, made to another version than the one that it began with.
 *
 * @param conflicts the paths that both changed, each in its way; the draft's value stays
 */
record Merge(String text, List<String> conflicts) {

	/**
	 * Where the draft has parts that the other lacks, or lacks parts that it has, the
	 * draft's text cannot be carried over field by field; it then stays whole, and what
	 * only the other changed counts as a conflict.
	 */
	static Merge of(PlaybookText base, PlaybookText draft, PlaybookText other) {
		Map<String, String> mine = changes(base, draft);
		Map<String, String> theirs = changes(base, other);
		List<String> conflicts = new ArrayList<>();
		mine.forEach((path, value) -> {
			if (theirs.containsKey(path) && !theirs.get(path).equals(value)) {
				conflicts.add(path);
			}
		});
		if (mine.keySet().stream().allMatch((path) -> other.field(path).isPresent() && draft.field(path).isPresent())) {
			return new Merge(other.with(mine).text(), conflicts);
		}
		theirs.keySet().stream().filter((path) -> !mine.containsKey(path)).forEach(conflicts::add);
		return new Merge(draft.text(), conflicts);
	}

	/** What differs, with its new value; "" for what is gone. */
	private static Map<String, String> changes(PlaybookText from, PlaybookText to) {
		Map<String, String> changes = new LinkedHashMap<>();
		for (PlaybookField field : to.fields()) {
			if (!field.value().equals(from.field(field.path()).map(PlaybookField::value).orElse(null))) {
				changes.put(field.path(), field.value());
			}
		}
		for (PlaybookField field : from.fields()) {
			if (to.field(field.path()).isEmpty()) {
				changes.put(field.path(), "");
			}
		}
		return changes;
	}

}
