package io.productops.advice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Turns the text of a playbook into one that the engine can use, or into a list of its
 * faults.
 */
public final class PlaybookCompiler {

	private PlaybookCompiler() {
	}

	/**
	 * Compiles a playbook. Faults of form are reported before those of references and
	 * expressions, and those before faults of texts.
	 * @param text the YAML
	 * @param version its number in this installation, from 1
	 * @throws FaultyPlaybookException when anything is wrong with it
	 */
	public static Playbook compile(String text, int version) {
		Faults faults = new Faults();
		PlaybookDocument document = PlaybookReader.read(text, faults);
		new ReferenceCheck(document, faults).check();
		Model model = model(document, faults);
		Texts texts = new TextCheck(document, model, faults).check();
		faults.stopIfAny();
		return new Playbook(new PlaybookRef(document.id(), version, sha256(text)), document, text, model,
				plan(document, model, faults), texts, faults.lines());
	}

	private static Plan plan(PlaybookDocument document, Model model, Faults faults) {
		try {
			return new Plan(model, document);
		}
		catch (ClassFile.TooLargeException ex) {
			faults.add(document, "facts", "The expressions are too many, or those of one part are too long together.");
			faults.stopIfAny();
			throw ex;
		}
	}

	private static Model model(PlaybookDocument document, Faults faults) {
		try {
			return new ModelBuilder(document, faults).build();
		}
		catch (FaultyPlaybookException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// a document with unsound references need not get through the builder
			faults.stopIfAny();
			throw ex;
		}
	}

	/** The brain imports nothing of the house, its hash neither. */
	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
