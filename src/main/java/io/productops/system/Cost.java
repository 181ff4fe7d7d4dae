package io.productops.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The hours that a system takes once it is there.
 *
 * @param opsHoursPerWeek of product ops, or null where nobody has said
 * @param pmHoursPerMonth of all PMs together, or null
 */
public record Cost(@Nullable BigDecimal opsHoursPerWeek, @Nullable BigDecimal pmHoursPerMonth) {

	public static final Cost UNKNOWN = new Cost(null, null);

	private static final BigDecimal WEEKS = BigDecimal.valueOf(52);

	private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

	/** Neither of a range, nor of each PM: those are no plain numbers. */
	private static final String NUMBER = "(?<![\\d.,–-])(\\d{1,4}(?:\\.\\d{1,2})?) ";

	private static final String ALONE = "\\b(?! (?:per|for each|of each) )";

	private static final Pattern OPS = Pattern.compile(NUMBER + "hours? (?:a|per|each|every) week" + ALONE);

	private static final Pattern PMS = Pattern
		.compile(NUMBER + "(?:PM )?hours? (?:a|per|each|every) month(?: of all PMs)?" + ALONE);

	/** What each PM is to spend; the hours are a number or one of the first words. */
	private static final Pattern EACH_PM = Pattern
		.compile("(?<![\\w.,–-])(\\d{1,4}(?:\\.\\d{1,2})?|one|two|three|four) hours? (?:a|per|each|every) (week|month)"
				+ " (?:per|for each|of each) PM\\b");

	private static final List<String> WORDS = List.of("one", "two", "three", "four");

	public Cost {
		opsHoursPerWeek = Amount.plainOrNull(opsHoursPerWeek);
		pmHoursPerMonth = Amount.plainOrNull(pmHoursPerMonth);
	}

	/**
	 * What a text says in plain numbers, of all PMs or of each; what it says otherwise is
	 * not known.
	 * @param pms how many PMs there are; 0 where nobody knows
	 */
	public static Cost in(String text, int pms) {
		BigDecimal all = only(PMS, text);
		return new Cost(only(OPS, text), (all != null) ? all : ofEach(text, pms));
	}

	private static @Nullable BigDecimal ofEach(String text, int pms) {
		List<MatchResult> found = EACH_PM.matcher(text).results().toList();
		if (found.size() != 1 || pms == 0) {
			return null;
		}
		String said = found.get(0).group(1);
		int word = WORDS.indexOf(said);
		BigDecimal hours = ((word < 0) ? new BigDecimal(said) : BigDecimal.valueOf(word + 1))
			.multiply(BigDecimal.valueOf(pms));
		if (found.get(0).group(2).equals("week")) {
			hours = hours.multiply(WEEKS).divide(MONTHS, 0, RoundingMode.HALF_UP);
		}
		return Amount.fitsHours(hours) ? hours : null;
	}

	private static @Nullable BigDecimal only(Pattern pattern, String text) {
		List<MatchResult> found = pattern.matcher(text).results().toList();
		return (found.size() == 1) ? Amount.hours(found.get(0).group(1)) : null;
	}

}
