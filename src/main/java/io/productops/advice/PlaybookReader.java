package io.productops.advice;

import java.util.List;
import java.util.Locale;

import io.productops.advice.PlaybookDocument.LaunchTier;
import io.productops.advice.PlaybookDocument.Line;
import io.productops.advice.PlaybookDocument.Metric;
import io.productops.advice.PlaybookDocument.PlanTexts;
import io.productops.advice.PlaybookDocument.Reading;
import io.productops.advice.PlaybookDocument.Source;
import io.productops.advice.PlaybookDocument.Story;
import io.productops.advice.PlaybookDocument.Threshold;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads the YAML of a playbook into a {@link PlaybookDocument} and reports everything in
 * it that is not in the expected form.
 */
final class PlaybookReader {

	/** Most characters of a playbook; the built-in one has a fifth of that. */
	static final int LIMIT = 1_000_000;

	private PlaybookReader() {
	}

	static PlaybookDocument read(String text, Faults faults) {
		PlaybookDocument document = new YamlSection(root(text, faults), "", "", faults).read(PlaybookReader::document);
		faults.stopIfAny();
		return document;
	}

	/** Reads as much as is in the expected form; {@code faults} knows the rest. */
	static PlaybookDocument scan(String text, Faults faults) {
		return new YamlSection(root(text, faults), "", "", faults).read(PlaybookReader::document);
	}

	private static Node root(String text, Faults faults) {
		if (text.length() > LIMIT) {
			faults.add("", 1, 1, String.format(Locale.ROOT, "A playbook has at most %,d characters, this text has %,d.",
					LIMIT, text.length()));
			faults.stopIfAny();
		}
		Node root = compose(text, faults);
		faults.stopIfAny();
		if (root == null) {
			faults.add("", 1, 1, "The playbook is empty.");
			faults.stopIfAny();
			throw new IllegalStateException();
		}
		return root;
	}

	private static @Nullable Node compose(String text, Faults faults) {
		try {
			LoaderOptions options = new LoaderOptions();
			// without the parts of Yaml that make objects, which take time to load
			return new Composer(new PlainParser(text, options), new Resolver(), options).getSingleNode();
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			int column = (ex.getProblemMark() != null) ? ex.getProblemMark().getColumn() + 1 : 1;
			faults.add("", line, column, "This is not YAML: " + ex.getProblem() + ".");
		}
		catch (ReaderException ex) {
			String before = text.substring(0, text.offsetByCodePoints(0, Math.min(ex.getPosition(), text.length())));
			faults.add("", 1 + (int) before.chars().filter((c) -> c == '\n').count(),
					before.length() - before.lastIndexOf('\n'), "This character is no text.");
		}
		catch (YAMLException ex) {
			faults.add("", 1, 1, "This is not YAML: " + ex.getMessage());
		}
		return null;
	}

	private static PlaybookDocument document(YamlSection top) {
		Identity identity = top.part("playbook", (s) -> new Identity(s.text("id"), s.text("title")));
		return new PlaybookDocument(identity.id(), identity.title(), top.list("steps", QuestionReader::step),
				top.list("facts", StageReader::fact), top.list("triggers", StageReader::trigger),
				top.part("stage", StageReader::stage), top.optionalList("preconditions", FindingReader::precondition),
				top.list("mistakes", FindingReader::mistake), top.list("rules", FindingReader::rule),
				top.optionalList("notes", FindingReader::note), top.optionalList("contradictions", FindingReader::note),
				top.optionalList("openings", FindingReader::note), top.part("scoring", PrincipleReader::scoring),
				top.list("principles", PrincipleReader::principle), top.part("areas", AreaReader::areas),
				top.optionalList("removals", AreaReader::removal), top.optionalList("capacities", AreaReader::capacity),
				top.list("order", FindingReader::orderGroup), top.part("ownership", AreaReader::ownership),
				top.part("plan", PlaybookReader::plan), top.list("sizing", PlaybookReader::line),
				top.optionalList("recheck", PlaybookReader::line), top.optionalReference("candidates"),
				top.integer("provisionalBelow", 0, 100),
				top.optionalList("metrics",
						(s) -> new Metric(s.text("id"), s.text("label"), s.text("definition"), s.text("target"),
								s.text("source"))),
				top.optionalList("launchTiers",
						(s) -> new LaunchTier(s.text("id"), s.text("label"), s.text("text"), s.text("leadTime"))),
				top.optionalList("thresholds",
						(s) -> new Threshold(s.text("id"), s.text("label"), s.text("value"), s.text("source"))),
				top.optionalList("sources",
						(s) -> new Source(s.text("id"), s.text("title"), s.text("read"), s.optionalText("url"))),
				top.optionalList("readings",
						(s) -> new Reading(s.text("id"), s.text("title"), s.text("kind"), s.text("use"),
								s.optionalText("url"))),
				top.optionalList("stories", (s) -> new Story(s.text("company"), s.text("text"), s.text("source"))),
				top.optionalTexts("limits"));
	}

	private record Identity(String id, String title) {
	}

	private static PlanTexts plan(YamlSection s) {
		return new PlanTexts(s.integer("most", 1, 20), s.list("days30", PlaybookReader::line),
				s.list("days60", PlaybookReader::line), s.list("days90", PlaybookReader::line));
	}

	static Line line(YamlSection s) {
		return new Line(s.optionalExpression("when"), s.text("text"));
	}

	static Guidance guidance(YamlSection s) {
		List<String> why = s.texts("why");
		return new Guidance(s.text("title"), why, s.text("owner"), s.text("firstStep"), s.text("metric"),
				s.text("exit"), s.integer("reviewAfterDays", 1, 730), s.optionalReference("principle"));
	}

}
