package io.productops.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.microsoft.playwright.Page;
import io.productops.advice.Question;

/**
 * Hands that only use keys: Tab, Shift+Tab, Space, Enter, arrows and letters.
 */
final class Keyboard {

	/** Where the focus is, and what is wrong with how that looks. */
	private static final String HERE = """
			() => {
			  const stop = document.activeElement;
			  const style = getComputedStyle(stop);
			  // a link may run over two lines, with other words in the middle of its box
			  const box = stop.getClientRects()[0] || stop.getBoundingClientRect();
			  const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 10));
			  const text = (stop.textContent || "").trim().replace(/\\s+/g, " ");
			  let fault = "";
			  if (stop !== document.body) {
			    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) {
			      fault = "has no outline";
			    } else if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
			      fault = "is out of sight";
			    } else if (top && !stop.contains(top) && !top.contains(stop)) {
			      fault = "is covered by " + top.tagName + "." + top.className;
			    }
			  }
			  return { tag: stop.tagName, id: stop.id, name: stop.name || "", value: stop.value || "",
			    checked: String(!!stop.checked), text: text.slice(0, 200), fault };
			}""";

	private final Page page;

	private final List<String> faults = new ArrayList<>();

	Keyboard(Page page) {
		this.page = page;
	}

	/** Where the focus is. */
	record Stop(Map<String, String> seen) {

		boolean named(String name) {
			return name.equals(this.seen.get("name"));
		}

		boolean says(String text) {
			return text.equals(this.seen.get("text"));
		}

		String value() {
			return this.seen.getOrDefault("value", "");
		}

		boolean checked() {
			return "true".equals(this.seen.get("checked"));
		}

	}

	/** Stops at which the focus could not be seen. */
	List<String> faults() {
		return List.copyOf(this.faults);
	}

	@SuppressWarnings("unchecked")
	Stop here() {
		Map<String, String> seen = (Map<String, String>) this.page.evaluate(HERE);
		if (!seen.getOrDefault("fault", "").isEmpty()) {
			// a busy browser scrolls to the focus a frame later than it moves it
			this.page.evaluate(Scan.DRAWN);
			seen = (Map<String, String>) this.page.evaluate(HERE);
		}
		String fault = seen.getOrDefault("fault", "");
		if (!fault.isEmpty()) {
			this.faults.add(this.page.url() + " " + seen + " " + fault);
		}
		return new Stop(seen);
	}

	Stop press(String key) {
		this.page.keyboard().press(key);
		return here();
	}

	void type(String text) {
		this.page.keyboard().type(text);
	}

	/** Tabs on until the focus is there; a trap would never get there. */
	Stop reach(String what, Predicate<Stop> there) {
		Stop stop = here();
		for (int tabs = 0; tabs < 300; tabs++) {
			if (there.test(stop)) {
				return stop;
			}
			stop = press("Tab");
		}
		throw new IllegalStateException("No way by Tab to " + what + " on " + this.page.url());
	}

	void activate(String text) {
		reach(text, (stop) -> stop.says(text));
		this.page.keyboard().press("Enter");
	}

	/** Gives an answer in the shape of the JSON contract. */
	void answer(Question question, Object answer) {
		String name = "answers." + question.id();
		if (answer instanceof Map<?, ?> rows) {
			rows.forEach((row, cell) -> choose(name + "." + row, cell.toString()));
		}
		else if (answer instanceof List<?> places && question.ordered()) {
			for (int place = 0; place < places.size(); place++) {
				String id = (place == 0) ? question.id() : question.id() + "-" + (place + 1);
				reach(id, (stop) -> id.equals(stop.seen().get("id")));
				arrowTo(places.get(place).toString());
			}
		}
		else if (answer instanceof List<?> options) {
			tick(name, options.isEmpty() ? List.of("none-of-these") : options);
		}
		else if (question.type() == Question.Type.NUMBER || question.type() == Question.Type.TEXT) {
			reach(name, (stop) -> stop.named(name));
			type(answer.toString());
		}
		else {
			choose(name, answer.toString());
		}
	}

	private void choose(String name, String value) {
		Stop first = reach(name, (stop) -> stop.named(name));
		if (first.value().equals(value)) {
			press("Space");
		}
		else {
			arrowTo(value);
		}
	}

	private void arrowTo(String value) {
		for (int presses = 0; presses < 30; presses++) {
			if (press("ArrowDown").value().equals(value)) {
				return;
			}
		}
		throw new IllegalStateException("No way by arrow to " + value + " on " + this.page.url());
	}

	private void tick(String name, List<?> options) {
		List<Object> left = new ArrayList<>(options);
		while (!left.isEmpty()) {
			Stop box = reach(name + " " + left, (stop) -> stop.named(name) && left.contains(stop.value()));
			if (!press("Space").checked()) {
				throw new IllegalStateException("Space does not tick " + box);
			}
			left.remove(box.value());
		}
	}

}
