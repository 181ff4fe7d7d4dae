package io.productops.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.productops.advice.PlaybookField.Kind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Keeps which values the reader asked for, and where in the YAML they stand: so that what
 * can be edited and compared is what is read, without a second list of it.
 */
final class FieldLog {

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private final Set<String> references = new HashSet<>();

	/** A value asked for; the last word on a path counts, in the place of the first. */
	void add(String path, Kind kind, boolean required, List<String> choices, @Nullable Node value, Node part) {
		Entry before = this.entries.get(path);
		if (before == null || before.part() == part) {
			this.entries.put(path, new Entry(kind, required, choices, value, part));
		}
	}

	/** A value that names something. */
	void refers(String path) {
		this.references.add(path);
	}

	@Nullable Entry entry(String path) {
		return this.entries.get(path);
	}

	/** All of them, in the order in which they were asked for. */
	List<PlaybookField> fields() {
		List<PlaybookField> fields = new ArrayList<>();
		this.entries.forEach((path, entry) -> fields.add(entry.field(path, this.references.contains(path))));
		return List.copyOf(fields);
	}

	/**
	 * @param value null where the text leaves it out
	 * @param part the mapping that it belongs to
	 */
	record Entry(Kind kind, boolean required, List<String> choices, @Nullable Node value, Node part) {

		PlaybookField field(String path, boolean refers) {
			Node at = (this.value != null) ? this.value : this.part;
			return new PlaybookField(path, this.kind, refers, (this.value != null) ? YamlText.value(this.value) : "",
					this.value != null, this.required, this.choices, at.getStartMark().getLine() + 1,
					at.getStartMark().getColumn() + 1);
		}

	}

}
