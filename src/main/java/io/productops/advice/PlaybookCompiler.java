package io.productops.advice;

/**
 * Turns the text of a playbook into one that the engine can use, or into a list of its
 * faults.
 */
public final class PlaybookCompiler {

	private PlaybookCompiler() {
	}

	/**
	 * Compiles a playbook.
	 * @param text the YAML
	 * @param version its number in this installation, from 1
	 * @throws FaultyPlaybookException when anything is wrong with it
	 */
	public static Playbook compile(String text, int version) {
		throw new UnsupportedOperationException();
	}

}
