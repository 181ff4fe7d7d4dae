package io.productops.shared;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Makes HTML of a small part of Markdown. Raw HTML is shown as it was typed, pictures are
 * not made, and a second, independent look removes whatever is not on its list.
 */
public final class Markdown {

	private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:).+");

	private static final String[] WORDS = { "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre",
			"a" };

	private static final Profile COMMENT = new Profile(Parser.builder().build(),
			HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br>\n").build(),
			policy().toFactory());

	private static final Profile ARTICLE = new Profile(
			Parser.builder().extensions(List.of(TablesExtension.create())).build(),
			HtmlRenderer.builder()
				.extensions(List.of(TablesExtension.create()))
				.escapeHtml(true)
				.sanitizeUrls(true)
				.build(),
			policy().allowElements("h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td").toFactory());

	private Markdown() {
	}

	/**
	 * What people write to each other: emphasis, lists, links, quotes and code; a line
	 * end stays one.
	 * @return HTML that can be put into a page as it is
	 */
	public static String html(String text) {
		return COMMENT.html(text);
	}

	/**
	 * The texts of a playbook: headings and tables as well; a line end is a space.
	 * @return HTML that can be put into a page as it is, below a heading of the third
	 * level
	 */
	public static String article(String text) {
		return ARTICLE.html(text);
	}

	private static HtmlPolicyBuilder policy() {
		return new HtmlPolicyBuilder().allowElements(WORDS)
			.allowUrlProtocols("http", "https", "mailto")
			.allowAttributes("href")
			.matching(ADDRESS)
			.onElements("a")
			.requireRelsOnLinks("nofollow", "noopener");
	}

	/** One way of making it. */
	private record Profile(Parser parser, HtmlRenderer renderer, PolicyFactory policy) {

		String html(String text) {
			Node node = this.parser.parse(text);
			node.accept(new Headings());
			return this.policy.sanitize(this.renderer.render(node));
		}

	}

	/** Begins with the fourth level and leaves no gaps, whatever the text does. */
	private static final class Headings extends AbstractVisitor {

		private final Deque<Integer> open = new ArrayDeque<>();

		@Override
		public void visit(Heading heading) {
			while (!this.open.isEmpty() && this.open.peek() >= heading.getLevel()) {
				this.open.pop();
			}
			this.open.push(heading.getLevel());
			heading.setLevel(Math.min(3 + this.open.size(), 6));
		}

	}

}
