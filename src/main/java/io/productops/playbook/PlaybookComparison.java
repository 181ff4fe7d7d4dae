package io.productops.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookField.Kind;
import io.productops.advice.PlaybookText;
import org.jspecify.annotations.Nullable;

/**
 * What is different in two texts of a playbook, field by field and word by word.
 * <p>
 * A part that only one of them has is one change, and not as many as it has fields. Where
 * the members of a list go by their position, those that are alike are compared, so that
 * a row that is put in does not change the rows below it. Members that were given another
 * place are a change of the list’s order.
 */
public final class PlaybookComparison {

	private final PlaybookText beforeText;

	private final PlaybookText afterText;

	private final Alignment alignment = new Alignment();

	private final List<Change> changes = new ArrayList<>();

	private PlaybookComparison(PlaybookText before, PlaybookText after) {
		this.beforeText = before;
		this.afterText = after;
	}

	/**
	 * Compares two texts. Time and memory are limited: of very long values and lists that
	 * have little in common it says less precisely what became of what.
	 */
	public static PlaybookComparison of(PlaybookText before, PlaybookText after) {
		PlaybookComparison comparison = new PlaybookComparison(before, after);
		if (!before.text().equals(after.text())) {
			comparison.compare(PartTree.of(before), PartTree.of(after));
		}
		return comparison;
	}

	/** In the order of the text; empty where both say the same. */
	public List<Change> changes() {
		return List.copyOf(this.changes);
	}

	/** Whether any of them can change what is advised, and not only its wording. */
	public boolean decides() {
		return this.changes.stream().anyMatch(Change::decides);
	}

	private void compare(PartTree before, PartTree after) {
		if (before.field() != null || after.field() != null) {
			compareField(before.field(), after.field());
			return;
		}
		if (before.list() && after.list()) {
			compareList(before.members(), after.members(), after.path());
			return;
		}
		if (before.present() && !after.present()) {
			whole(Type.REMOVED, before, this.beforeText);
		}
		else if (after.present() && !before.present()) {
			whole(Type.ADDED, after, this.afterText);
		}
		else if (before.present()) {
			Set<String> keys = new LinkedHashSet<>(before.children().keySet());
			keys.addAll(after.children().keySet());
			for (String key : keys) {
				compareMember(before.children().get(key), after.children().get(key));
			}
		}
	}

	/** A member of a mapping that may not be known on one side, not even as left out. */
	private void compareMember(@Nullable PartTree before, @Nullable PartTree after) {
		if (before != null && after != null) {
			compare(before, after);
		}
		else if (after != null) {
			alone(Type.ADDED, after);
		}
		else if (before != null) {
			alone(Type.REMOVED, before);
		}
	}

	private void alone(Type type, PartTree part) {
		boolean added = type == Type.ADDED;
		if (part.field() != null) {
			compareField(added ? null : part.field(), added ? part.field() : null);
		}
		else if (part.list()) {
			part.members().forEach((member) -> whole(type, member, added ? this.afterText : this.beforeText));
		}
		else if (part.present()) {
			whole(type, part, added ? this.afterText : this.beforeText);
		}
	}

	private void compareField(@Nullable PlaybookField before, @Nullable PlaybookField after) {
		String from = (before != null) ? before.value() : "";
		String to = (after != null) ? after.value() : "";
		PlaybookField any = (after != null) ? after : before;
		if (any == null || from.equals(to)) {
			return;
		}
		PlaybookText text = (after != null) ? this.afterText : this.beforeText;
		String part = PartNames.part(any.path());
		this.changes.add(new Change(Type.CHANGED, any.path(), (before != null) ? before.path() : any.path(), part,
				PartNames.name(part), PartNames.title(text, part).orElse(""), PartNames.field(any.path()), any.kind(),
				any.decides(), from, to, WordDiff.segments(from, to, this.alignment)));
	}

	private void compareList(List<PartTree> before, List<PartTree> after, String path) {
		int[] pairs = pairs(before, after);
		boolean[] paired = new boolean[before.size()];
		Arrays.stream(pairs).filter((index) -> index >= 0).forEach((index) -> paired[index] = true);
		int next = 0;
		for (int i = 0; i < after.size(); i++) {
			while (next < pairs[i]) {
				gone(before, paired, next++);
			}
			if (pairs[i] < 0) {
				whole(Type.ADDED, after.get(i), this.afterText);
			}
			else {
				compare(before.get(pairs[i]), after.get(i));
				next = Math.max(next, pairs[i] + 1);
			}
		}
		while (next < before.size()) {
			gone(before, paired, next++);
		}
		compareOrder(before, after, pairs, path);
	}

	private void gone(List<PartTree> before, boolean[] paired, int index) {
		if (!paired[index]) {
			whole(Type.REMOVED, before.get(index), this.beforeText);
		}
	}

	/** Which member of the one list each member of the other was, or -1. */
	private int[] pairs(List<PartTree> before, List<PartTree> after) {
		Map<String, Integer> ids = new HashMap<>();
		for (int i = 0; i < before.size(); i++) {
			if (before.get(i).named()) {
				ids.put(before.get(i).key(), i);
			}
		}
		int[] pairs = new int[after.size()];
		List<Integer> left = new ArrayList<>();
		for (int i = 0; i < after.size(); i++) {
			Integer same = after.get(i).named() ? ids.remove(after.get(i).key()) : null;
			pairs[i] = (same != null) ? same : -1;
			if (same == null) {
				left.add(i);
			}
		}
		List<Integer> from = new ArrayList<>();
		for (int i = 0; i < before.size(); i++) {
			if (!before.get(i).named() || ids.containsKey(before.get(i).key())) {
				from.add(i);
			}
		}
		if (left.isEmpty() || from.isEmpty()) {
			return pairs;
		}
		List<String> contentBefore = from.stream().map((i) -> before.get(i).content()).toList();
		List<String> contentAfter = left.stream().map((i) -> after.get(i).content()).toList();
		// a member under another id is the same one only where all else is the same
		boolean named = left.stream().allMatch((i) -> after.get(i).named());
		int[] others = named ? this.alignment.equal(contentBefore, contentAfter)
				: this.alignment.alike(contentBefore, contentAfter);
		for (int i = 0; i < others.length; i++) {
			if (others[i] >= 0) {
				pairs[left.get(i)] = from.get(others[i]);
			}
		}
		return pairs;
	}

	/** Members that both lists have may stand in another order. */
	private void compareOrder(List<PartTree> before, List<PartTree> after, int[] pairs, String path) {
		int[] kept = Arrays.stream(pairs).filter((index) -> index >= 0).toArray();
		int[] sorted = kept.clone();
		Arrays.sort(sorted);
		if (Arrays.equals(kept, sorted)) {
			return;
		}
		String from = Arrays.stream(sorted).mapToObj((i) -> before.get(i).key()).collect(Collectors.joining("\n"));
		StringBuilder to = new StringBuilder();
		for (int i = 0; i < pairs.length; i++) {
			if (pairs[i] >= 0) {
				to.append(to.isEmpty() ? "" : "\n").append(after.get(i).key());
			}
		}
		String part = PartNames.part(path + "/");
		this.changes.add(new Change(Type.CHANGED, path, path, part, PartNames.name(part),
				PartNames.title(this.afterText, part).orElse(""), PartNames.order(path, part), Kind.LINES, true, from,
				to.toString(), WordDiff.segments(from, to.toString(), this.alignment)));
	}

	private void whole(Type type, PartTree tree, PlaybookText text) {
		List<PlaybookField> fields = new ArrayList<>();
		collect(tree, fields);
		String value = fields.stream()
			.map((field) -> PartNames.words(field.path().substring(tree.path().length() + 1)) + ": " + field.value())
			.collect(Collectors.joining("\n"));
		boolean added = type == Type.ADDED;
		String part = PartNames.part(tree.path() + "/");
		String within = (part.length() < tree.path().length()) ? PartNames.field(tree.path()) : "";
		this.changes.add(new Change(type, tree.path(), tree.path(), part, PartNames.name(part),
				PartNames.title(text, part).orElse(""), within, null, fields.stream().anyMatch(PlaybookField::decides),
				added ? "" : value, added ? value : "",
				List.of(new Segment(added ? Segment.Type.ADDED : Segment.Type.REMOVED, value))));
	}

	private static void collect(PartTree tree, List<PlaybookField> fields) {
		if (tree.field() != null && tree.field().present()) {
			fields.add(tree.field());
		}
		tree.children().values().forEach((child) -> collect(child, fields));
	}

	/** What a change is. */
	public enum Type {

		/** A field has another value, or had none, or has none any more. */
		CHANGED,

		/** A whole part is new. */
		ADDED,

		/** A whole part is gone. */
		REMOVED

	}

	/**
	 * One difference.
	 *
	 * @param path of the field or part in the later text; in the earlier one where it is
	 * gone
	 * @param pathBefore its path in the earlier text, which is another one where the list
	 * grew or shrank before it
	 * @param part path of what it belongs to, as {@link PartNames#part} gives it
	 * @param partName what that is called, such as “Rule M3-R1”
	 * @param partTitle its title in the playbook, or ""
	 * @param field what is different in it, such as “Level 1, condition”; "" for the
	 * whole part
	 * @param kind what stands there, or null for a whole part
	 * @param decides whether it can change what is advised, and not only its wording
	 * @param before the earlier value; of a whole part all its values, one a line
	 * @param after the later value
	 * @param segments both values in one, in pieces
	 */
	public record Change(Type type, String path, String pathBefore, String part, String partName, String partTitle,
			String field, @Nullable Kind kind, boolean decides, String before, String after, List<Segment> segments) {

		/**
		 * The part or field to edit in the later text, or "" where it is gone, or is
		 * nothing but the order of a list.
		 */
		public String edited() {
			boolean gone = this.type == Type.REMOVED && this.field.isEmpty();
			boolean order = this.type == Type.CHANGED && this.path.equals(this.part);
			return (gone || order) ? "" : this.part.isEmpty() ? this.path : this.part;
		}

		/** The earlier value in pieces. */
		public List<Segment> beforeSegments() {
			return without(Segment.Type.ADDED);
		}

		/** The later value in pieces. */
		public List<Segment> afterSegments() {
			return without(Segment.Type.REMOVED);
		}

		private List<Segment> without(Segment.Type type) {
			return this.segments.stream().filter((segment) -> segment.type() != type).toList();
		}

	}

	/**
	 * A piece of a value.
	 *
	 * @param text never empty
	 */
	public record Segment(Type type, String text) {

		/** Which of the two values has it. */
		public enum Type {

			SAME, ADDED, REMOVED

		}

	}

}
