package io.productops.advice;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.productops.advice.Answers.Problem;
import io.productops.advice.Question.Option;
import io.productops.advice.Question.Range;
import io.productops.advice.Question.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to one question and says what is wrong with it.
 */
final class AnswerReader {

	/** Most code points of a text. */
	static final int TEXT_LIMIT = 4_000;

	private final Question question;

	private final List<Problem> problems;

	AnswerReader(Question question, List<Problem> problems) {
		this.question = question;
		this.problems = problems;
	}

	/** The answer in normal form, or null where it is missing or wrong. */
	@Nullable Object read(Object raw) {
		return switch (this.question.type()) {
			case SINGLE -> option(raw, "");
			case MULTI -> (raw instanceof List<?> list) ? choices(list) : wrong("", "Choose from the list.");
			case NUMBER -> number(raw);
			case SCALE -> scale(raw, "");
			case TEXT -> text(raw);
			case GRID, SCALE_GRID -> (raw instanceof Map<?, ?> map) ? grid(map) : wrong("", "Answer row by row.");
		};
	}

	private @Nullable String option(Object raw, String at) {
		Option option = (raw instanceof String id) ? this.question.option(id).orElse(null) : null;
		return (option != null) ? option.id() : wrong(at, "Choose one of the options of the list.");
	}

	private @Nullable List<String> choices(List<?> raw) {
		int before = this.problems.size();
		List<String> chosen = new ArrayList<>();
		for (int i = 0; i < raw.size(); i++) {
			Object item = raw.get(i);
			Option option = (item instanceof String id) ? this.question.option(id).orElse(null) : null;
			if (option == null) {
				wrong("/" + i, "Choose only options of the list.");
			}
			else if (chosen.contains(option.id())) {
				wrong("/" + i, "Choose each option once.");
			}
			else {
				chosen.add(option.id());
			}
		}
		if (raw.isEmpty() && this.question.noneLabel() == null) {
			wrong("", atLeastOne());
		}
		if (raw.size() > 1) {
			for (Option option : this.question.options()) {
				if (option.exclusive() && chosen.contains(option.id())) {
					wrong("", "Choose either “" + option.label() + "” or other options, not both.");
				}
			}
		}
		Integer most = this.question.maxChoices();
		if (most != null && raw.size() > most) {
			wrong("", "Choose at most " + most + ".");
		}
		return (this.problems.size() > before) ? null : this.question.inOrder(chosen);
	}

	private String atLeastOne() {
		return this.question.options()
			.stream()
			.filter(Option::exclusive)
			.findFirst()
			.map((option) -> "Choose at least one option, or “" + option.label() + "”.")
			.orElse("Choose at least one option.");
	}

	private @Nullable BigDecimal number(Object raw) {
		Range range = this.question.range();
		if (range == null) {
			throw new IllegalStateException(this.question.id() + " has no range");
		}
		BigDecimal value = decimal(raw);
		if (value == null || value.compareTo(range.min()) < 0 || value.compareTo(range.max()) > 0
				|| value.remainder(range.step()).signum() != 0) {
			return wrong("", expected(range));
		}
		return Answers.normal(value);
	}

	private static String expected(Range range) {
		boolean whole = range.step().stripTrailingZeros().scale() <= 0;
		return "Enter a " + (whole ? "whole number" : "number in steps of " + range.step().toPlainString()) + " from "
				+ plain(range.min()) + " to " + plain(range.max()) + ", such as "
				+ plain(range.min().max(BigDecimal.ONE).add(range.step())) + ".";
	}

	private @Nullable Integer scale(Object raw, String at) {
		int top = this.question.options().size() - 1;
		if (raw instanceof Integer point && point >= 0 && point <= top) {
			return point;
		}
		BigDecimal value = decimal(raw);
		if (value == null || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(top)) > 0
				|| value.stripTrailingZeros().scale() > 0) {
			wrong(at, "Choose a point from 0 to " + top + ".");
			return null;
		}
		return value.intValueExact();
	}

	private @Nullable String text(Object raw) {
		if (!(raw instanceof String text)) {
			return wrong("", "Enter text.");
		}
		String fault = PlainText.fault(text, TEXT_LIMIT);
		if (fault != null) {
			return wrong("", fault);
		}
		String stripped = text.strip();
		return stripped.isEmpty() ? null : stripped;
	}

	private @Nullable Map<String, Object> grid(Map<?, ?> raw) {
		int before = this.problems.size();
		int known = 0;
		Map<String, Object> rows = new LinkedHashMap<>();
		for (Row row : this.question.rows()) {
			Object cell = raw.get(row.id());
			known += (cell != null || raw.containsKey(row.id())) ? 1 : 0;
			if (cell != null) {
				String at = "/" + row.id();
				Object value = (this.question.type() == Question.Type.GRID) ? option(cell, at) : scale(cell, at);
				if (value != null) {
					rows.put(row.id(), value);
				}
			}
		}
		if (known < raw.size()) {
			addUnknown(raw.keySet());
		}
		return (rows.isEmpty() || this.problems.size() > before) ? null : java.util.Collections.unmodifiableMap(rows);
	}

	private void addUnknown(Set<?> rows) {
		Set<String> unknown = new TreeSet<>();
		rows.forEach((row) -> unknown.add(String.valueOf(row)));
		this.question.rows().forEach((row) -> unknown.remove(row.id()));
		unknown.forEach((row) -> wrong("/" + escape(row), "There is no such row."));
	}

	/** Records a problem; the return value saves the caller a line. */
	private <T> @Nullable T wrong(String at, String detail) {
		this.problems.add(new Problem(this.question.id(), "/" + escape(this.question.id()) + at, detail));
		return null;
	}

	private static @Nullable BigDecimal decimal(Object raw) {
		if (raw instanceof Integer || raw instanceof Long) {
			return BigDecimal.valueOf(((Number) raw).longValue());
		}
		if (raw instanceof BigInteger integer) {
			return new BigDecimal(integer);
		}
		// a number written as 1e999999999 must not be spelled out
		if (raw instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) < 20 && decimal.precision() < 40) {
			return decimal;
		}
		if (raw instanceof Double || raw instanceof Float) {
			double value = ((Number) raw).doubleValue();
			return (Double.isFinite(value) && Math.abs(value) < 1e15) ? BigDecimal.valueOf(value) : null;
		}
		return null;
	}

	private static String plain(BigDecimal value) {
		return String.format(java.util.Locale.ROOT, (value.stripTrailingZeros().scale() > 0) ? "%,.1f" : "%,.0f",
				value);
	}

	/** A key as a segment of a JSON Pointer (RFC 6901). */
	static String escape(String key) {
		return key.replace("~", "~0").replace("/", "~1");
	}

}
