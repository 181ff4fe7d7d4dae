package io.productops.journey;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import io.productops.advice.Playbook;
import io.productops.team.BrowserSessions;
import io.productops.assessment.Started;

/**
 * One person, one browser: the way to pages and to the wizard.
 */
final class Visitor {

	private static final Pattern ASSESSMENT = Pattern.compile("/assessments/([0-9a-f-]{36})");

	private final BrowserContext context;

	private final String origin;

	private final Playbook playbook;

	private final Page page;

	Visitor(BrowserContext context, String origin, Playbook playbook) {
		this.context = context;
		this.origin = origin;
		this.playbook = playbook;
		this.page = context.newPage();
	}

	/** Signs somebody in without the page for it: with the cookie of a session. */
	void signIn(String session) {
		this.context
			.addCookies(List.of(new Cookie(BrowserSessions.COOKIE, session).setUrl(this.origin).setHttpOnly(true)));
	}

	/** The first tab. */
	Page page() {
		return this.page;
	}

	/** The wizard in the first tab. */
	Wizard wizard() {
		return new Wizard(this.page, this.playbook);
	}

	/** The wizard in another tab, at the same address. */
	Wizard secondTab() {
		Page second = this.context.newPage();
		second.navigate(this.page.url());
		return new Wizard(second, this.playbook);
	}

	Response goTo(String path) {
		return java.util.Objects.requireNonNull(this.page.navigate(path));
	}

	/** Puts the key of an assessment into the browser, as starting it here would have. */
	void holds(Started started) {
		this.context.addCookies(List.of(new Cookie("poa-key-" + started.id(), started.key()).setUrl(this.origin)));
	}

	/** Which assessment the first tab shows. */
	UUID assessment() {
		return assessment(this.page);
	}

	static UUID assessment(Page page) {
		Matcher address = ASSESSMENT.matcher(page.url());
		if (!address.find()) {
			throw new IllegalStateException("No assessment in " + page.url());
		}
		return UUID.fromString(address.group(1));
	}

	BrowserContext context() {
		return this.context;
	}

	String origin() {
		return this.origin;
	}

}
