package io.productops.journey;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.productops.advice.Question;
import org.jspecify.annotations.Nullable;

/**
 * The form controls of a page of questions, worked by mouse and keyboard.
 */
final class Controls {

	private final Page page;

	Controls(Page page) {
		this.page = page;
	}

	/** Gives an answer in the shape of the JSON contract; null is "Not sure". */
	void answer(Question question, @Nullable Object answer) {
		String name = "answers." + question.id();
		if (answer == null) {
			notSure(question);
		}
		else if (answer instanceof Map<?, ?> rows) {
			rows.forEach((row, cell) -> choose(name + "." + row, cell));
		}
		else if (answer instanceof List<?> options && question.ordered()) {
			for (int place = 0; place < options.size(); place++) {
				this.page.locator("select[name='" + name + "']").nth(place).selectOption((String) options.get(place));
			}
		}
		else if (answer instanceof List<?> options) {
			options.forEach((option) -> choose(name, option));
			if (options.isEmpty()) {
				choose(name, "none-of-these");
			}
		}
		else if (question.type() == Question.Type.NUMBER || question.type() == Question.Type.TEXT) {
			field(question).fill(answer.toString());
		}
		else {
			choose(name, answer);
		}
	}

	/** The field of a number or a text. */
	Locator field(Question question) {
		return this.page
			.locator("input[type=text][name='answers.%1$s'], textarea[name='answers.%1$s']".formatted(question.id()));
	}

	/** One radio or tick box. */
	Locator box(String name, Object value) {
		return this.page.locator("input[name='" + name + "'][value='" + value + "']");
	}

	private void choose(String name, Object value) {
		box(name, value).check();
	}

	private void notSure(Question question) {
		switch (question.type()) {
			case SINGLE, SCALE -> choose("answers." + question.id(), "not-sure");
			default -> choose("unsure." + question.id(), "true");
		}
	}

}
