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
	void keepsEveryLetter() {
		assertThat(Markdown.html("Größe 東京 مرحبا 🙂")).contains("Größe 東京 مرحبا");
	}

	@ParameterizedTest
	@MethodSource("io.productops.Payloads#all")
	void makesNoCode(String text) {
		// an empty comment is what the sanitizer itself puts between two braces
		String html = Markdown.html(text).replace("{<!-- -->{", "{{");
		assertThat(html.replaceAll("&[#a-zA-Z0-9]+;", ""))
			.doesNotContainPattern("(?i)<(?!/?(p|br|em|strong|ul|ol|li|blockquote|code|pre|a)\\b)[a-z/!?]");
		assertThat(html).doesNotContainPattern("(?i)<[^>]*\\son\\w+\\s*=")
			.doesNotContainPattern("(?i)<[^>]*\\bstyle\\s*=")
			.doesNotContainPattern("(?i)href=\"(?!https?:|mailto:)");
	}

}
