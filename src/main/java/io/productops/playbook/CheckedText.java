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

	/**
	 * Compiles a text, which takes a good part of a second.
	 * @param number the version that it would become
	 */
	public static CheckedText of(String text, int number) {
		try {
			return new CheckedText(PlaybookCompiler.compile(text, number), List.of());
		}
		catch (FaultyPlaybookException ex) {
			return new CheckedText(null, ex.faults());
		}
	}

}
