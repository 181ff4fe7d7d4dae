package io.productops;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that people could enter to have them run somewhere: in a page, a spreadsheet, a
 * calendar or a wiki.
 */
public final class HostileTexts {

	private static final List<String> CODE = List.of("<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
			"<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<iframe srcdoc='<script>alert(1)'>",
			"<body onload=alert(1)>", "<details open ontoggle=alert(1)>", "<input autofocus onfocus=alert(1)>",
			"<marquee onstart=alert(1)>", "<video><source onerror=alert(1)></video>", "<math href=javascript:alert(1)>",
			"<a href=javascript:alert(1)>x</a>", "<a href='java&#9;script:alert(1)'>x</a>",
			"<base href=//evil.example>", "<form action=javascript:alert(1)><button>", "<object data=data:text/html,x>",
			"<embed src=//evil.example>", "<link rel=stylesheet href=//evil.example>",
			"<meta http-equiv=refresh content='0;url=//evil.example'>", "<style>@import '//evil.example'</style>",
			"<p style=background:url(//evil.example)>", "\"><script>alert(1)", "'><script>alert(1)",
			"\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "</td></tr><script>alert(1)",
			"</title><script>alert(1)", "</textarea><script>alert(1)", "<!--<script>alert(1)-->", "<![CDATA[<x>]]>",
			"]]><script>alert(1)", "<?xml version='1.0'?><x/>", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///x'>]>&y;",
			"&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;", "{{7*7}}", "${7*7}", "#{7*7}", "th:utext",
			"%3Cx%3E", "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "<https://evil.example>",
			"| a | b |", "`code`", "**bold**", "\\", "\\\\\"", "`<script>`");

	private static final List<String> FORMULAS = List.of("=1+1", "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0",
			"-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "=HYPERLINK(\"https://evil.example\",\"x\")",
			"=IMPORTXML(\"https://evil.example\",\"//x\")", "=WEBSERVICE(\"https://evil.example\")", "\t=1+1", "\r=1+1",
			"=1+1\";=1+1", "-", "+", "@", "=");

	private static final List<String> LINES = List.of("a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil",
			"a\nATTACH:https://evil.example", "a\rX-EVIL:1", "a\u2028b", "a\u0085b", "a;b,c:d\\n", "a\",\"b",
			"a,b\r\n1,2", "\u202egnp.exe", "\u0007bell", "\u001b[31mred", "x".repeat(300), "東京".repeat(60),
			"🙂".repeat(60), "e\u0301".repeat(80), "مرحبا ".repeat(30));

	private HostileTexts() {
	}

	/** All of them, more than 60. */
	public static List<String> all() {
		List<String> all = new ArrayList<>(CODE);
		all.addAll(FORMULAS);
		all.addAll(LINES);
		return all;
	}

	/** Those that are one line, as a label or a name has to be. */
	public static List<String> lines() {
		return all().stream()
			.filter((text) -> !text.contains(",")
					&& text.codePoints().noneMatch((c) -> Character.isISOControl(c) || c == '\u202e' || c == '\u2028'))
			.filter((text) -> text.codePointCount(0, text.length()) <= 40)
			.toList();
	}

}
