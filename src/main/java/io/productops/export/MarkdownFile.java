package io.productops.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A table of all, and a section for each. What people wrote stays text: none of it makes
 * a link, markup or another row.
 */
final class MarkdownFile implements ExportFile {

	private static final String MARKUP = "\\`*_[]<>#|~&!";

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
		this.out.write("\n## " + text(advice.title()) + "\n\n" + text(advice.why()) + "\n\n");
		line("First step", text(advice.firstStep()));
		line("Measure", text(advice.metric()));
		line("Ends when", text(advice.exit()));
		line("Meant for", text(advice.meantFor()));
		line("Labels", text(String.join(", ", item.labels())));
		line("Ticket", (item.tracker() != null) ? "<" + item.tracker() + ">" : "");
		line("From", text(item.source()));
		if (item.note() != null) {
			this.out.write("\n> " + String.join("\n> ", item.note().lines().map(MarkdownFile::text).toList()) + "\n");
		}
	}

	private void line(String label, String text) throws IOException {
		if (!text.isEmpty()) {
			this.out.write("- **" + label + ":** " + text + "\n");
		}
	}

	/** One line in which nothing is markup. */
	static String text(@Nullable String text) {
		StringBuilder line = new StringBuilder();
		Objects.toString(text, "").strip().replaceAll("\\s+", " ").codePoints().forEach((character) -> {
			if (MARKUP.indexOf(character) >= 0) {
				line.append('\\');
			}
			line.appendCodePoint(character);
		});
		return line.toString();
	}

}
