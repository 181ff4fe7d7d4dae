package io.productops.advice;

import java.util.List;

import io.productops.advice.FaultyPlaybookException.Fault;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Parses the part of YAML that a playbook is written in. What refers to another place of
 * the text is refused: a few lines of it can stand for gigabytes, or for themselves; and
 * so is what names a type.
 */
final class PlainParser extends ParserImpl {

	PlainParser(String text, LoaderOptions options) {
		super(new StreamReader(text), options);
	}

	@Override
	public Event getEvent() {
		Event event = super.getEvent();
		if (event instanceof NodeEvent node && node.getAnchor() != null) {
			throw refused(event, "A playbook has no anchors and aliases (& and *): write out what is meant.");
		}
		if (tag(event) != null) {
			throw refused(event, "A playbook has no tags (!): quote the text if it begins with this sign.");
		}
		return event;
	}

	private static @Nullable String tag(Event event) {
		if (event instanceof ScalarEvent scalar) {
			return scalar.getTag();
		}
		return (event instanceof CollectionStartEvent collection) ? collection.getTag() : null;
	}

	private static FaultyPlaybookException refused(Event event, String message) {
		Mark mark = event.getStartMark();
		return new FaultyPlaybookException(List.of(new Fault("", mark.getLine() + 1, mark.getColumn() + 1, message)));
	}

}
