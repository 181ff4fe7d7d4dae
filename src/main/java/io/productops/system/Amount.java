package io.productops.system;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the numbers of metrics and the hours of people.
 */
public final class Amount {

	private static final Pattern NUMBER = Pattern.compile("[-−]?[0-9]{1,12}(\\.[0-9]{1,4})?");

	private static final Pattern HOURS = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,2})?");

	private Amount() {
	}

	/**
	 * A number with at most twelve digits before the point and four behind it, or null.
	 */
	public static @Nullable BigDecimal number(String text) {
		return NUMBER.matcher(text).matches() ? plain(new BigDecimal(text.replace('−', '-'))) : null;
	}

	/** Whether a number that did not come as text has as many digits as one that does. */
	public static boolean fits(BigDecimal number) {
		return number.precision() < 40 && Math.abs(number.scale()) < 40 && number(number.toPlainString()) != null;
	}

	/** Hours from 0 to 9,999.99, or null. */
	public static @Nullable BigDecimal hours(String text) {
		return HOURS.matcher(text).matches() ? plain(new BigDecimal(text)) : null;
	}

	/** Whether a number that did not come as text is one of {@link #hours}. */
	public static boolean fitsHours(BigDecimal number) {
		return fits(number) && hours(plain(number).toPlainString()) != null;
	}

	/**
	 * The same number with no zero at its end and no exponent, so that 2.50 equals 2.5.
	 */
	public static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal number) {
		return (number != null) ? plain(number) : null;
	}

	/** As a sentence, a table or a chart shows it, such as 1,250,000.5. */
	public static String words(BigDecimal number) {
		BigDecimal plain = plain(number);
		return String.format(Locale.UK, "%,." + plain.scale() + "f", plain);
	}

	/** As a form shows it. */
	public static String text(@Nullable BigDecimal number) {
		return (number != null) ? plain(number).toPlainString() : "";
	}

}
