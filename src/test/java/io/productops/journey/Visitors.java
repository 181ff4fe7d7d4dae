package io.productops.journey;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import io.productops.playbook.PlaybookService;

import org.springframework.context.ApplicationContext;

/**
 * The people of one test: each comes with a browser that knows nothing yet.
 */
final class Visitors {

	private final Chromium chromium;

	private final ApplicationContext application;

	private final String origin;

	private final List<BrowserContext> contexts = new ArrayList<>();

	private final List<Watch> watches = new ArrayList<>();

	Visitors(Chromium chromium, ApplicationContext application) {
		this.chromium = chromium;
		this.application = application;
		this.origin = "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
	}

	/** A person with a usual window. */
	Visitor arrive() {
		return arrive(new Browser.NewContextOptions());
	}

	Visitor arriveWithoutScript() {
		return arrive(new Browser.NewContextOptions().setJavaScriptEnabled(false));
	}

	Visitor arrive(Browser.NewContextOptions options) {
		if (options.viewportSize == null) {
			options.setViewportSize(1280, 900);
		}
		BrowserContext context = this.chromium.browser()
			.newContext(options.setBaseURL(this.origin).setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE));
		context.setDefaultTimeout(15_000);
		this.contexts.add(context);
		this.watches.add(new Watch(context, this.origin));
		return new Visitor(context, this.origin, this.application.getBean(PlaybookService.class).published());
	}

	/** What was seen was wanted. */
	void forget() {
		this.watches.clear();
	}

	/** Closes all windows and tells what was wrong with what they showed. */
	List<String> leave() {
		this.watches.forEach(Watch::seeCookies);
		this.contexts.forEach(BrowserContext::close);
		return this.watches.stream().flatMap((watch) -> watch.faults().stream()).distinct().toList();
	}

}
