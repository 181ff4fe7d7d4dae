package io.productops.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
			"<iframe src=javascript:alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "[x](javascript:alert(1))",
			"[x](JaVaScRiPt:alert(1))", "[x](java\tscript:alert(1))", "[x](&#106;avascript:alert(1))",
			"[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:msgbox(1))", "![x](javascript:alert(1))",
			"![x\" onerror=\"alert(1)](x)", "[x](https://a.example \"onmouseover=alert(1)\")",
			"[x](https://a.example\"onmouseover=\"alert(1))", "<https://a.example/\"onclick=alert(1)>",
			"<javascript:alert(1)>", "`<script>alert(1)</script>`", "```\n<script>alert(1)</script>\n```",
			"```\" onclick=\"alert(1)\n```", "    <script>alert(1)</script>", "<style>*{display:none}</style>",
			"<body onload=alert(1)>", "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
			"<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "<form action=javascript:alert(1)>",
			"<base href=//evil.example>", "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=x>",
			"<object data=javascript:alert(1)>", "<embed src=javascript:alert(1)>", "<p style=\"color:red\">x</p>",
			"<scr<script>ipt>alert(1)</scr</script>ipt>", "<!--><script>alert(1)</script>-->",
			"<![CDATA[<script>alert(1)</script>]]>", "<?xml version=\"1.0\"?><script/>", "\u003cscript\u003ealert(1)",
			"&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)", "<noscript><p title=\"</noscript>\">",
			"<template><script>alert(1)</script></template>", "<input autofocus onfocus=alert(1)>",
			"[a]: javascript:alert(1)\n\n[a]", "[a]\n\n[a]: data:text/html,x",
			"<a href=\"https://a\" onclick=x>y</a>" })
	void makesNoCode(String text) {
		String html = Markdown.html(text);
		assertThat(html.replaceAll("&[#a-zA-Z0-9]+;", ""))
			.doesNotContainPattern("(?i)<(?!/?(p|br|em|strong|ul|ol|li|blockquote|code|pre|a)\\b)[a-z/!?]");
		assertThat(html).doesNotContainPattern("(?i)<[^>]*\\son\\w+\\s*=")
			.doesNotContainPattern("(?i)<[^>]*\\bstyle\\s*=")
			.doesNotContainPattern("(?i)href=\"(?!https?:|mailto:)");
	}

}
