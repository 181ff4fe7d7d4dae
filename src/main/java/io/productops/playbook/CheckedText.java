package io.productops.playbook;

import java.util.List;

import io.productops.advice.FaultyPlaybookException;
import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookCompiler;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler says of a text.
 *
 * @param playbook null where it has faults
 * @param faults in the order of the text
 */
public record CheckedText(@Nullable Playbook playbook, List<Fault> faults) {

	static CheckedText of(String text, int number) {
		try {
			return new CheckedText(PlaybookCompiler.compile(text, number), List.of());
		}
		catch (FaultyPlaybookException ex) {
			return new CheckedText(null, ex.faults());
		}
	}

	/**
	 * The playbook, where it can be used.
	 * @throws FaultyPlaybookException when it has faults
	 */
	public Playbook required() {
		if (this.playbook == null) {
			throw new FaultyPlaybookException(this.faults);
		}
		return this.playbook;
	}

}
