package io.productops.impact.web;

import java.util.Locale;

/**
 * Numbers with their nouns.
 */
final class Count {

	private Count() {
	}

	static String of(int number) {
		return String.format(Locale.UK, "%,d", number);
	}

	static String of(int number, String one, String many) {
		return of(number) + " " + ((number == 1) ? one : many);
	}

}
