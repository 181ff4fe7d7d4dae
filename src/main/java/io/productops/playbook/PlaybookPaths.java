package io.productops.playbook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The addresses of the pages that show what is published of a playbook to everybody.
 */
public final class PlaybookPaths {

	private PlaybookPaths() {
	}

	/** Its principles, each under its id. */
	public static String principles(String playbook) {
		return "/principles" + query(playbook);
	}

	/** Its rules, thresholds and sources. */
	public static String method(String playbook) {
		return "/method" + query(playbook);
	}

	/** How an assessment with it goes. */
	public static String howItWorks(String playbook) {
		return "/how-it-works" + query(playbook);
	}

	/** The built-in playbook is meant where none is named. */
	private static String query(String playbook) {
		return playbook.equals(PlaybookService.BUILT_IN) ? ""
				: "?playbook=" + URLEncoder.encode(playbook, StandardCharsets.UTF_8);
	}

}
