package io.productops.journey;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * What axe finds on a page with everything opened: in light, in dark, and at 320 pixels,
 * where nothing may be wider than the window either.
 */
final class Scan {

	private static final String RUN = """
			async (only) => {
			  // colours are the same in a small window, and slow to tell
			  const rules = { "target-size": { enabled: true }, "color-contrast": { enabled: innerWidth > 320 } };
			  const chosen = only.length ? { runOnly: only } : { rules };
			  const results = await axe.run(document, { ...chosen, resultTypes: ["violations"] });
			  return results.violations.map((violation) => violation.id + " (" + violation.impact + "): "
			    + violation.nodes.slice(0, 5).map((node) => node.target.join(" ") + " "
			      + node.any.concat(node.all, node.none).map((check) => check.message).join("; ")).join(" | "));
			}""";

	/**
	 * Axe, with its private fields of colours as plain ones and each colour read once:
	 * the same answers in half the time, which is most of the time of a scan.
	 */
	private static final String AXE = """
			(() => {
			  const WeakMap = class {
			    #field = Symbol();
			    has(object) { return Object.hasOwn(object, this.#field); }
			    get(object) { return object[this.#field]; }
			    set(object, value) { object[this.#field] = value; return this; }
			  };
			  %s
			  const Color = axe.commons.color.Color;
			  const read = Color.prototype.parseString;
			  const known = new Map();
			  Color.prototype.parseString = function(text) {
			    const found = known.get(text);
			    if (found) {
			      Object.assign(this, found);
			    } else {
			      read.call(this, text);
			      known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha });
			    }
			    return this;
			  };
			})()""".formatted(AxeBuilder.getAxeScript());

	/** The parts that stick out of the window, unless they scroll on their own. */
	private static final String OVERFLOW = """
			() => {
			  const page = document.scrollingElement;
			  if (page.scrollWidth <= innerWidth) {
			    return [];
			  }
			  const wide = [...document.body.querySelectorAll("*")]
			    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
			    .filter((element) => ![...element.children]
			      .some((child) => child.getBoundingClientRect().right > innerWidth + 1));
			  return [page.scrollWidth + " px wide: " + wide.slice(0, 5)
			    .map((element) => element.cloneNode(false).outerHTML.slice(0, 120)).join(" | ")];
			}""";

	/** The rules for a small window hold from the frame after the next one on. */
	static final String DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

	private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

	private final Page page;

	private final String name;

	private final List<String> faults = new ArrayList<>();

	private Scan(Page page, String name) {
		this.page = page;
		this.name = name;
	}

	/** The violations on the page as it is now; it is left light and wide, and open. */
	static List<String> faults(Page page, String name) {
		Scan scan = new Scan(page, name);
		// a press of a button returns before the styles of the next page are there
		page.waitForLoadState();
		scan.narrow("narrow and closed", false);
		page.evaluate("document.querySelectorAll('details').forEach((details) => details.open = true)");
		page.evaluate(AXE);
		scan.narrow("narrow", true);
		scan.axe("light", List.of());
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		scan.axe("dark", COLOURS);
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		return scan.faults;
	}

	private void narrow(String where, boolean axe) {
		this.page.setViewportSize(320, 720);
		this.page.evaluate(DRAWN);
		add(where, this.page.evaluate(OVERFLOW));
		if (axe) {
			axe(where, List.of());
		}
		this.page.setViewportSize(1280, 900);
	}

	private void axe(String where, List<String> only) {
		add(where, this.page.evaluate(RUN, only));
	}

	private void add(String where, Object found) {
		((List<?>) found).forEach((fault) -> this.faults.add(this.name + ", " + where + ": " + fault));
	}

}
