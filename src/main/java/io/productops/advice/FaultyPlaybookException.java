package io.productops.advice;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A playbook that cannot be used, with everything that is wrong with it.
 */
public class FaultyPlaybookException extends RuntimeException {

	private final transient List<Fault> faults;

	public FaultyPlaybookException(List<Fault> faults) {
		super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
		this.faults = faults.stream().distinct().toList();
	}

	/** In the order of the text, each once; never empty. */
	public List<Fault> faults() {
		return this.faults;
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param where id of the rule, question or text it stands in, or "" where there is
	 * none
	 * @param line counted from 1
	 * @param column counted from 1
	 */
	public record Fault(String where, int line, int column, String message) {

		@Override
		public String toString() {
			return this.line + ":" + this.column + " " + (this.where.isEmpty() ? "" : this.where + ": ") + this.message;
		}

	}

}
