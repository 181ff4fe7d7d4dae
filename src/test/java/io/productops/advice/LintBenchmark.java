package io.productops.advice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Times the linter on the built-in playbook in one process: compiling and linting cold,
 * then linting alone as often as the argument says.
 */
final class LintBenchmark {

	private LintBenchmark() {
	}

	public static void main(String[] args) throws IOException {
		long start = System.nanoTime();
		Playbook playbook = PlaybookCompiler.compile(text(), 1);
		tell("compiled, cold", start);
		for (int run = 0; run <= Integer.parseInt(args[0]); run++) {
			long before = System.nanoTime();
			List<LintFinding> findings = PlaybookLinter.lint(playbook);
			tell(findings.size() + " findings" + ((run == 0) ? ", cold" : ""), before);
		}
	}

	/** Without {@link BuiltIn}, which would compile the playbook a first time. */
	private static String text() throws IOException {
		try (InputStream file = LintBenchmark.class.getResourceAsStream("/playbook/product-ops.yaml")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void tell(String what, long since) {
		System.out.printf("%s: %d ms%n", what, (System.nanoTime() - since) / 1_000_000);
	}

}
