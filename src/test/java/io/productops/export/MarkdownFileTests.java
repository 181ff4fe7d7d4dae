package io.productops.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.productops.HostileTexts;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What another reader of Markdown makes of the file, whatever people wrote.
 */
class MarkdownFileTests {

	/** What wikis make links of by themselves in what is neither link nor code. */
	private static final Pattern LINKED = Pattern
		.compile("(?i)[a-z][a-z0-9+.-]*://|www\\.|(mailto|xmpp):|[a-z0-9._+-]+@[a-z0-9-]+\\.[a-z0-9]");

	private static final List<String> MARKUP = List.of("---", "- one", "-", "+ one", "* one", "1. one", "1) one",
			"123456789. one", "1.", "=", "===", "--- | ---", ":--", ":-:", "# one", "> one", "~~~", "```", "    code",
			"www.evil.example", "see WWW.evil.example.", "https://evil.example", "(http://evil.example)",
			"ftp://evil.example", "mailto:a@evil.example", "a@evil.example", "a.b+c@sub.evil.example, d@evil.example",
			"ä@evil.example", "*https://evil.example*", "a|https://evil.example|b", "`https://evil.example`",
			"a`https://evil.example`a@evil.example`", "\\https://evil.example\\", "[https://evil.example](x)",
			"<https://evil.example>", "[x]: https://evil.example", "a\\", "&amp;www.evil.example", "~www.evil.example",
			"one\n---\ntwo", "one\n===\ntwo", "one\n:-:\ntwo", "one\n1. two\n- three\n\n    four", "[^1]: one");

	static Stream<String> texts() {
		return Stream.concat(MARKUP.stream(), HostileTexts.all().stream());
	}

	@ParameterizedTest
	@MethodSource("texts")
	void isWhatWasWrittenAndNothingElse(String text) throws IOException {
		Seen seen = new Seen();
		Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(file(text)).accept(seen);
		assertThat(seen.links).containsExactly("https://advisor.example/recommendations/" + WorkItemsOf.id(9),
				"https://tracker.example/1");
		assertThat(seen.blocks).containsExactly("Heading 1", "Heading 2", "BulletList", "BlockQuote");
		assertThat(seen.inlines).allMatch("StrongEmphasis"::equals).hasSize(7);
		assertThat(seen.cells).hasSize(12);
		assertThat(seen.texts).noneMatch((each) -> LINKED.matcher(each).find());
		String plain = plain(text);
		assertThat(seen.cells.get(6)).isEqualTo(plain);
		assertThat(seen.cells.get(11)).isEqualTo(plain);
		assertThat(seen.headings.get(1)).isEqualTo(plain);
		assertThat(seen.paragraphs.get(0)).isEqualTo(plain);
		assertThat(seen.paragraphs).contains("First step: " + plain);
	}

	private static String plain(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	private static String file(String text) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ExportFormat.MARKDOWN.write((sink) -> sink.accept(WorkItemsOf.everywhere(text)), ExportFormat.MARKDOWN.dates(),
				out);
		return out.toString(StandardCharsets.UTF_8);
	}

	/**
	 * What there is in a document.
	 */
	private static final class Seen extends AbstractVisitor {

		final List<String> links = new ArrayList<>();

		final List<String> blocks = new ArrayList<>();

		final List<String> inlines = new ArrayList<>();

		final List<String> cells = new ArrayList<>();

		final List<String> headings = new ArrayList<>();

		final List<String> paragraphs = new ArrayList<>();

		/** What is neither in a link nor code. */
		final List<String> texts = new ArrayList<>();

		private void block(Node node) {
			this.blocks.add(node.getClass().getSimpleName());
			visitChildren(node);
		}

		private void inline(Node node) {
			this.inlines.add(node.getClass().getSimpleName());
			visitChildren(node);
		}

		@Override
		public void visit(Heading heading) {
			this.blocks.add("Heading " + heading.getLevel());
			this.headings.add(text(heading));
			visitChildren(heading);
		}

		@Override
		public void visit(Paragraph paragraph) {
			this.paragraphs.add(text(paragraph));
			visitChildren(paragraph);
		}

		@Override
		public void visit(org.commonmark.node.CustomNode node) {
			if (node instanceof TableCell) {
				this.cells.add(text(node));
			}
			visitChildren(node);
		}

		@Override
		public void visit(Link link) {
			this.links.add(link.getDestination());
		}

		@Override
		public void visit(Text text) {
			this.texts.add(text.getLiteral());
		}

		@Override
		public void visit(BulletList node) {
			block(node);
		}

		@Override
		public void visit(OrderedList node) {
			block(node);
		}

		@Override
		public void visit(BlockQuote node) {
			block(node);
		}

		@Override
		public void visit(ThematicBreak node) {
			block(node);
		}

		@Override
		public void visit(FencedCodeBlock node) {
			block(node);
		}

		@Override
		public void visit(IndentedCodeBlock node) {
			block(node);
		}

		@Override
		public void visit(HtmlBlock node) {
			block(node);
		}

		@Override
		public void visit(LinkReferenceDefinition node) {
			block(node);
		}

		@Override
		public void visit(HtmlInline node) {
			inline(node);
		}

		@Override
		public void visit(Image node) {
			inline(node);
		}

		@Override
		public void visit(Emphasis node) {
			inline(node);
		}

		@Override
		public void visit(StrongEmphasis node) {
			inline(node);
		}

		/** The text of a node, as a reader sees it. */
		private static String text(Node node) {
			StringBuilder text = new StringBuilder();
			node.accept(new AbstractVisitor() {

				@Override
				public void visit(Text part) {
					text.append(part.getLiteral());
				}

				@Override
				public void visit(Code part) {
					text.append(part.getLiteral());
				}

			});
			return text.toString();
		}

	}

}
