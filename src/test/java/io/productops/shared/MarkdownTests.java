package io.productops.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of Markdown, and that no text becomes code.
 */
class MarkdownTests {

	@Test
	void makesASmallPartOfMarkdown() {
		assertThat(Markdown.html("*a* **b** `c`\n\n- one\n- two\n\n> said\n\n1. first"))
			.contains("<em>a</em> <strong>b</strong> <code>c</code>", "<ul>", "<li>one</li>", "<blockquote>", "<ol>");
		assertThat(Markdown.html("one\ntwo")).containsPattern("one<br ?/>\\s*two");
		assertThat(Markdown.html("[docs](https://a.example/x?y=1&z=2)"))
			.contains("href=\"https://a.example/x?y&#61;1&amp;z&#61;2\"", "rel=\"", "nofollow", "noopener");
	}

	@Test
	void makesNoHeadingsAndNoPictures() {
		assertThat(Markdown.html("# Big\n\n![x](https://a.example/x.png)")).contains("Big")
			.doesNotContain("<h1")
			.doesNotContain("<img");
	}

	@Test
	void textsOfAPlaybookHaveHeadingsAndTablesToo() {
		assertThat(Markdown.article("## Big\n\n#### Small\n\n# Next\n\n###### Last\n\n| a | b |\n|---|---|\n| 1 | 2 |"))
			.contains("<h4>Big</h4>", "<h5>Small</h5>", "<h4>Next</h4>", "<h5>Last</h5>", "<th>a</th>", "<td>2</td>");
		assertThat(Markdown.article("one\ntwo **b** [x](https://a.example)"))
			.startsWith("<p>one\ntwo <strong>b</strong>")
			.contains("rel=\"", "nofollow", "noopener");
		assertThat(Markdown.article("A <b>text</b> & more")).contains("&lt;b&gt;text&lt;/b&gt; &amp; more");
	}

	@Test
	void keepsEveryLetter() {
		assertThat(Markdown.html("Größe 東京 مرحبا 🙂")).contains("Größe 東京 مرحبا");
	}

	@ParameterizedTest
	@MethodSource("io.productops.Payloads#all")
	void makesNoCode(String text) {
		// an empty comment is what the sanitizer itself puts between two braces
		check(Markdown.html(text), "p|br|em|strong|ul|ol|li|blockquote|code|pre|a");
		check(Markdown.article(text),
				"p|br|em|strong|ul|ol|li|blockquote|code|pre|a|h4|h5|h6|table|thead|tbody|tr|th|td");
	}

	private static void check(String made, String elements) {
		String html = made.replace("{<!-- -->{", "{{");
		assertThat(html.replaceAll("&[#a-zA-Z0-9]+;", ""))
			.doesNotContainPattern("(?i)<(?!/?(" + elements + ")\\b)[a-z/!?]");
		assertThat(html).doesNotContainPattern("(?i)<[^>]*\\son\\w+\\s*=")
			.doesNotContainPattern("(?i)<[^>]*\\bstyle\\s*=")
			.doesNotContainPattern("(?i)href=\"(?!https?:|mailto:)");
	}

}
