package io.productops.playbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a text as the tree that their paths describe.
 */
final class PartTree {

	private final String path;

	private final Map<String, PartTree> children = new LinkedHashMap<>();

	private @Nullable PlaybookField field;

	private boolean present;

	private PartTree(String path) {
		this.path = path;
	}

	static PartTree of(PlaybookText text) {
		PartTree top = new PartTree("");
		for (PlaybookField field : text.fields()) {
			PartTree at = top;
			at.present |= field.present();
			for (String step : field.path().split("/")) {
				PartTree above = at;
				at = at.children.computeIfAbsent(step,
						(key) -> new PartTree(above.path.isEmpty() ? key : above.path + "/" + key));
				at.present |= field.present();
			}
			at.field = field;
		}
		return top;
	}

	String path() {
		return this.path;
	}

	String key() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	@Nullable PlaybookField field() {
		return this.field;
	}

	/** Whether anything of it is written in the text. */
	boolean present() {
		return this.present;
	}

	Map<String, PartTree> children() {
		return this.children;
	}

	/** Whether it is a list of parts; an empty one may as well be none. */
	boolean list() {
		return !this.children.isEmpty()
				&& this.children.values().stream().allMatch((child) -> child.named() || child.numbered());
	}

	/** The members of a list that are written in the text. */
	List<PartTree> members() {
		return this.children.values().stream().filter(PartTree::present).toList();
	}

	/** Whether it is a member of a list that goes by its own id. */
	boolean named() {
		PartTree id = this.children.get("id");
		return id != null && id.field != null && id.field.value().equals(key());
	}

	/** Whether it is a member of a list that goes by its position. */
	boolean numbered() {
		return this.field == null && !named() && key().chars().allMatch((c) -> c >= '0' && c <= '9');
	}

	/** All that is written in it, without its place and id. */
	String content() {
		StringBuilder text = new StringBuilder();
		append(this, text);
		return text.toString();
	}

	private void append(PartTree at, StringBuilder text) {
		if (at.field != null) {
			if (at.field.present() && !(at.key().equals("id") && at.path.length() == this.path.length() + 3)) {
				text.append(at.path, this.path.length(), at.path.length())
					.append('=')
					.append(at.field.value())
					.append('\n');
			}
		}
		at.children.values().forEach((child) -> append(child, text));
	}

}
