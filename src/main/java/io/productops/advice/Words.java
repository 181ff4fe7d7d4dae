package io.productops.advice;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which text it is.
 *
 * @param question the single choice whose options they are, or -1
 * @param row the row of a choice grid whose options they are, or -1
 */
record Words(Set<String> texts, boolean missing, int question, int row, @Nullable Cut cut) implements Outlook {

	static Words of(Set<String> texts, @Nullable Cut cut) {
		return new Words(texts, false, -1, -1, cut);
	}

	@Override
	public boolean given() {
		return !this.texts.isEmpty();
	}

	/** Where to tell some of the texts from the others. */
	@Nullable Cut apart(Set<String> from, Region region) {
		if (this.cut != null || this.question < 0 || this.texts.size() < 2) {
			return this.cut;
		}
		Set<String> part = new LinkedHashSet<>(this.texts);
		part.retainAll(from);
		if (part.isEmpty() || part.size() == this.texts.size()) {
			part = Set.of(this.texts.iterator().next());
		}
		long options = Domain.bits(region.model().questions().get(this.question), part);
		return new Cut(this.question, Cut.Kind.AMONG, this.row, options, 0);
	}

	@Override
	public Words assumed(int slot) {
		return Words.of(this.texts, (this.texts.size() > 1) ? Cut.value(slot, 0) : null);
	}

	@Override
	public Words half(Cut cut, boolean first) {
		String one = this.texts.iterator().next();
		Set<String> half = new LinkedHashSet<>(this.texts);
		if (first) {
			half.retainAll(Set.of(one));
		}
		else {
			half.remove(one);
		}
		return Words.of(half, null).assumed(cut.slot());
	}

	@Override
	public Words lacking(@Nullable Cut where) {
		return new Words(Set.of(), true, -1, -1, where);
	}

	@Override
	public Words or(Outlook other, @Nullable Cut where) {
		Words words = (Words) other;
		Set<String> union = new LinkedHashSet<>(this.texts);
		union.addAll(words.texts);
		return new Words(union, this.missing || words.missing, -1, -1, where);
	}

}
