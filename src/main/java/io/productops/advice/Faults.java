package io.productops.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.productops.advice.FaultyPlaybookException.Fault;
import org.yaml.snakeyaml.error.Mark;

/**
 * Collects what is wrong with a playbook, and knows where in the text each part of the
 * document came from.
 */
final class Faults {

	private final List<Fault> found = new ArrayList<>();

	private final Map<Object, YamlSection> sections = new IdentityHashMap<>();

	private final FieldLog fields = new FieldLog();

	private int quiet;

	/** The values that were asked for. */
	FieldLog fields() {
		return this.fields;
	}

	/**
	 * Reads on without telling what is found: of a part that is missing that was said.
	 */
	<T> T quietly(Supplier<T> reading) {
		this.quiet++;
		try {
			return reading.get();
		}
		finally {
			this.quiet--;
		}
	}

	/** What was found so far, in the order of the text. */
	List<Fault> found() {
		List<Fault> sorted = new ArrayList<>(this.found);
		sorted.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
		return sorted;
	}

	void add(String where, int line, int column, String message) {
		if (this.quiet == 0) {
			this.found.add(new Fault(where, line, column, message));
		}
	}

	void add(String where, Mark mark, String message) {
		add(where, mark.getLine() + 1, mark.getColumn() + 1, message);
	}

	/** A fault of one member of a part of the document. */
	void add(Object part, String key, String message) {
		YamlSection section = this.sections.get(part);
		if (section == null) {
			add("", 1, 1, message);
		}
		else {
			section.fault(key, message);
		}
	}

	/** The id that faults of a part of the document are reported under. */
	String where(Object part) {
		YamlSection section = this.sections.get(part);
		return (section != null) ? section.where() : "";
	}

	/** Where each part of the document begins. */
	Lines lines() {
		return new Lines(this.sections);
	}

	<T> T remember(T part, YamlSection section) {
		this.sections.put(part, section);
		return part;
	}

	/** Stops here when anything was found. */
	void stopIfAny() {
		if (!this.found.isEmpty()) {
			throw new FaultyPlaybookException(found());
		}
	}

}
