package io.productops.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A text with places for answers and facts, written <code>{id}</code>.
 */
final class Wording {

	static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

	private final List<Object> parts;

	/**
	 * @param parts texts, and terms with the question whose words they are told in, or
	 * null
	 */
	private Wording(List<Object> parts) {
		this.parts = parts;
	}

	private record Place(Term term, @Nullable Question question) {
	}

	/** Reads a text; {@code names} has passed {@link TextCheck}. */
	static Wording of(String text, Names names) {
		List<Object> parts = new ArrayList<>();
		Matcher matcher = PLACE.matcher(text);
		int end = 0;
		while (matcher.find()) {
			parts.add(text.substring(end, matcher.start()));
			String id = matcher.group(1);
			parts.add(new Place(names.term(id), names.question(id)));
			end = matcher.end();
		}
		parts.add(text.substring(end));
		return new Wording(parts);
	}

	/** What places can name. */
	interface Names {

		Term term(String id);

		@Nullable Question question(String id);

	}

	/** Tells what its places name. */
	void names(Consumer<Term> reader) {
		for (Object part : this.parts) {
			if (part instanceof Place place) {
				reader.accept(place.term());
			}
		}
	}

	/** The text with its places filled, or null where one of them is missing. */
	@Nullable String render(Evaluation evaluation) {
		StringBuilder text = new StringBuilder();
		for (Object part : this.parts) {
			if (part instanceof Place place) {
				Object value = place.term().value(evaluation);
				if (value instanceof Missing) {
					return null;
				}
				text.append((place.question() != null) ? place.question().display(Model.outer(place.question(), value))
						: plain(value));
			}
			else {
				text.append(part);
			}
		}
		return text.toString();
	}

	private static String plain(Object value) {
		if (value instanceof Num number) {
			BigDecimal rounded = Answers.normal(Num.exact(number.value()).setScale(1, RoundingMode.HALF_UP));
			return Num.words(rounded);
		}
		return (value instanceof List<?> list) ? String.join(", ", list.stream().map(String::valueOf).toList())
				: String.valueOf(value);
	}

}
