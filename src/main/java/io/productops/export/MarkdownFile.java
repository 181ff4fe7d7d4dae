package io.productops.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A table of all, and a section for each. What people wrote stays text: none of it makes
 * a link, markup or another row. An address is shown as code, because there is no other
 * way to write it that nobody makes a link of.
 */
final class MarkdownFile implements ExportFile {

	private static final String MARKUP = "\\`*_[]<>#|~&!";

	private static final Pattern WORD = Pattern.compile("[^ |`]+");

	/** What wikis make links of by themselves. */
	private static final Pattern ADDRESS = Pattern.compile("\\w://|www\\.|(mailto|xmpp):|[\\w.+-]@[\\w-]+\\.\\w",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

	/** What makes a list, a rule, a heading or a table of a line. */
	private static final Pattern LINE_START = Pattern.compile("([0-9]{1,9})?([-+=:.)])");

	private final Writer out;

	MarkdownFile(OutputStream out) {
		this.out = Utf8.writer(out);
	}

	@Override
	public void write(WorkItems items) throws IOException {
		this.out.write("# Recommendations\n\n");
		this.out.write("| Recommendation | Status | Priority | Owner | Due | Team |\n");
		this.out.write("| --- | --- | --- | --- | --- | --- |\n");
		items.each((item) -> row("[" + text(item.advice().title()) + "](" + item.link() + ")", text(item.status()),
				item.priority().linear(), text(item.owner().name()), Objects.toString(item.due(), ""),
				text(item.team())));
		items.each(this::section);
		this.out.flush();
	}

	private void row(String... cells) throws IOException {
		this.out.write("| " + String.join(" | ", cells) + " |\n");
	}

	private void section(WorkItem item) throws IOException {
		WorkItem.Advice advice = item.advice();
		this.out.write("\n## " + text(advice.title()) + "\n\n" + line(advice.why()) + "\n\n");
		entry("First step", text(advice.firstStep()));
		entry("Measure", text(advice.metric()));
		entry("Ends when", text(advice.exit()));
		entry("Meant for", text(advice.meantFor()));
		entry("Labels", text(String.join(", ", item.labels())));
		entry("Ticket", (item.tracker() != null) ? "<" + item.tracker() + ">" : "");
		entry("From", text(item.source()));
		if (item.note() != null) {
			this.out.write("\n> " + String.join("\n> ", item.note().lines().map(MarkdownFile::line).toList()) + "\n");
		}
	}

	private void entry(String label, String text) throws IOException {
		if (!text.isEmpty()) {
			this.out.write("- **" + label + ":** " + text + "\n");
		}
	}

	/** Text in a line, in which nothing is markup. */
	static String text(@Nullable String text) {
		String plain = Objects.toString(text, "").strip().replaceAll("\\s+", " ");
		StringBuilder line = new StringBuilder();
		Matcher word = WORD.matcher(plain);
		int end = 0;
		while (word.find()) {
			escape(plain.substring(end, word.start()), line);
			if (ADDRESS.matcher(word.group()).find()) {
				line.append('`').append(word.group()).append('`');
			}
			else {
				escape(word.group(), line);
			}
			end = word.end();
		}
		escape(plain.substring(end), line);
		return line.toString();
	}

	/** Text that a line begins with, which its beginning makes nothing else of. */
	static String line(String text) {
		String line = text(text);
		Matcher start = LINE_START.matcher(line);
		return start.lookingAt() ? line.substring(0, start.start(2)) + "\\" + line.substring(start.start(2)) : line;
	}

	private static void escape(String text, StringBuilder line) {
		text.codePoints().forEach((character) -> {
			if (MARKUP.indexOf(character) >= 0) {
				line.append('\\');
			}
			line.appendCodePoint(character);
		});
	}

}
