package io.productops.shared;

import java.util.regex.Pattern;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Makes HTML of what people write in a small part of Markdown: emphasis, lists, links,
 * quotes and code. Raw HTML is shown as it was typed, pictures and headings are not made,
 * and a second, independent look removes whatever is not on its list.
 */
public final class Markdown {

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.softbreak("<br>\n")
		.build();

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
		.allowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "a")
		.allowUrlProtocols("http", "https", "mailto")
		.allowAttributes("href")
		.matching(Pattern.compile("(?i)(https?://|mailto:).+"))
		.onElements("a")
		.requireRelsOnLinks("nofollow", "noopener")
		.toFactory();

	private Markdown() {
	}

	/** HTML that can be put into a page as it is. */
	public static String html(String text) {
		return POLICY.sanitize(RENDERER.render(PARSER.parse(text)));
	}

}
