package io.productops.system;

import java.math.BigDecimal;
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

	/** Neither of a range, nor of each PM: those are no plain numbers. */
	private static final String NUMBER = "(?<![\\d.,–-])(\\d{1,4}(?:\\.\\d{1,2})?) ";

	private static final String ALONE = "\\b(?! (?:per|for each|of each) )";

	private static final Pattern OPS = Pattern.compile(NUMBER + "hours? (?:a|per|each|every) week" + ALONE);

	private static final Pattern PMS = Pattern
		.compile(NUMBER + "(?:PM )?hours? (?:a|per|each|every) month(?: of all PMs)?" + ALONE);

	public Cost {
		opsHoursPerWeek = Amount.plainOrNull(opsHoursPerWeek);
		pmHoursPerMonth = Amount.plainOrNull(pmHoursPerMonth);
	}

	/** What a text says in plain numbers; what it says otherwise is not known. */
	public static Cost in(String text) {
		return new Cost(only(OPS, text), only(PMS, text));
	}

	private static @Nullable BigDecimal only(Pattern pattern, String text) {
		List<MatchResult> found = pattern.matcher(text).results().toList();
		return (found.size() == 1) ? Amount.hours(found.get(0).group(1)) : null;
	}

}
