package io.productops.advice;

/**
 * Some options of a single choice.
 */
record ChoiceDomain(Question question, long options, boolean missing) implements Domain {

	@Override
	public boolean given() {
		return this.options != 0;
	}

	@Override
	public ChoiceDomain half(Cut cut, boolean first) {
		if (cut.kind() == Cut.Kind.GIVEN) {
			return first ? new ChoiceDomain(this.question, this.options, false) : open();
		}
		return new ChoiceDomain(this.question, this.options & (first ? cut.options() : ~cut.options()), this.missing);
	}

	@Override
	public Object pick() {
		return this.question.options().get(Long.numberOfTrailingZeros(this.options)).id();
	}

	@Override
	public ChoiceDomain open() {
		return new ChoiceDomain(this.question, 0, true);
	}

}
