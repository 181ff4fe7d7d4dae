package io.productops.advice;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.productops.advice.Question.Option;
import io.productops.advice.Question.Type;

/**
 * The answers to a grid that have some options or points in each row.
 */
final class GridDomain implements Domain {

	private final Question question;

	private final boolean given;

	private final boolean missing;

	/** What each row may hold. */
	private final long[] cells;

	/** The rows that may be left open. */
	private final long skipped;

	private GridDomain(Question question, boolean given, boolean missing, long[] cells, long skipped) {
		this.question = question;
		this.given = given;
		this.missing = missing;
		this.cells = cells;
		this.skipped = skipped;
	}

	static GridDomain of(Question question, boolean missing) {
		long[] cells = new long[question.rows().size()];
		Arrays.fill(cells, Domain.all(question.options()));
		return allowed(question, missing, cells, Domain.all(question.rows()));
	}

	/** An answer has a row at least; where only one can be had, it is there. */
	private static GridDomain allowed(Question question, boolean missing, long[] cells, long skipped) {
		long possible = 0;
		for (int row = 0; row < cells.length; row++) {
			if (cells[row] != 0) {
				possible |= 1L << row;
			}
		}
		long all = Domain.all(question.rows());
		if (possible == 0 || (possible | skipped) != all) {
			return new GridDomain(question, false, missing, cells, all);
		}
		boolean last = Long.bitCount(possible) == 1;
		return new GridDomain(question, true, missing, cells, last ? skipped & ~possible : skipped);
	}

	@Override
	public boolean given() {
		return this.given;
	}

	@Override
	public boolean missing() {
		return this.missing;
	}

	Question question() {
		return this.question;
	}

	int rows() {
		return this.cells.length;
	}

	/** What a row may hold where it is answered. */
	long cell(int row) {
		return this.cells[row];
	}

	boolean skippable(int row) {
		return (this.skipped & (1L << row)) != 0;
	}

	int row(String id) {
		for (int row = 0; row < rows(); row++) {
			if (this.question.rows().get(row).id().equals(id)) {
				return row;
			}
		}
		throw new IllegalArgumentException("No row " + id);
	}

	@Override
	public GridDomain half(Cut cut, boolean first) {
		if (cut.kind() == Cut.Kind.GIVEN) {
			return first ? new GridDomain(this.question, this.given, false, this.cells, this.skipped) : open();
		}
		if (!this.given) {
			return this;
		}
		long bit = 1L << cut.row();
		long[] changed = this.cells.clone();
		if (cut.kind() == Cut.Kind.ROW) {
			if (!first) {
				changed[cut.row()] = 0;
				return allowed(this.question, this.missing, changed, this.skipped);
			}
			return allowed(this.question, this.missing, changed, this.skipped & ~bit);
		}
		changed[cut.row()] &= first ? cut.options() : ~cut.options();
		return allowed(this.question, this.missing, changed, this.skipped);
	}

	/** The same answers with other options in one row. */
	GridDomain filled(int row, long options) {
		long[] changed = this.cells.clone();
		changed[row] = options;
		return allowed(this.question, this.missing, changed, this.skipped);
	}

	@Override
	public Object pick() {
		Map<String, Object> answer = new LinkedHashMap<>();
		for (int row = 0; row < rows(); row++) {
			if (!skippable(row)) {
				answer.put(this.question.rows().get(row).id(), value(this.cells[row]));
			}
		}
		for (int row = 0; row < rows() && answer.isEmpty(); row++) {
			if (this.cells[row] != 0) {
				answer.put(this.question.rows().get(row).id(), value(this.cells[row]));
			}
		}
		return answer;
	}

	private Object value(long options) {
		List<Option> all = this.question.options();
		int place = Long.numberOfTrailingZeros(options);
		return (this.question.type() == Type.GRID) ? all.get(place).id() : Num.of(place);
	}

	@Override
	public GridDomain open() {
		return new GridDomain(this.question, false, true, this.cells, this.skipped);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof GridDomain grid && this.given == grid.given && this.missing == grid.missing
				&& this.skipped == grid.skipped && Arrays.equals(this.cells, grid.cells);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.given, this.missing, this.skipped, Arrays.hashCode(this.cells));
	}

}
