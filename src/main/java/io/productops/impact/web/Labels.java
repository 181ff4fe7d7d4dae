package io.productops.impact.web;

import java.util.HashMap;
import java.util.Map;

import io.productops.advice.PlaybookDocument;
import io.productops.impact.Compared;
import org.jspecify.annotations.Nullable;

/**
 * What the ids of two playbooks are called: as the later one does, else as the earlier.
 */
final class Labels {

	private final Map<String, String> stages = new HashMap<>();

	private final Map<String, String> rules = new HashMap<>();

	private final Map<String, String> principles = new HashMap<>();

	private final Map<String, String> areas = new HashMap<>();

	Labels(Compared playbooks) {
		add(playbooks.before().document());
		add(playbooks.after().document());
	}

	private void add(PlaybookDocument document) {
		document.stage().levels().forEach((level) -> this.stages.put(level.id(), level.label()));
		document.rules().forEach((rule) -> this.rules.put(rule.id(), rule.label()));
		document.principles().forEach((principle) -> this.principles.put(principle.id(), principle.name()));
		document.areas().list().forEach((area) -> this.areas.put(area.id(), area.label()));
	}

	String stage(String id) {
		return id.isEmpty() ? "No advice: a required answer is missing" : this.stages.getOrDefault(id, id);
	}

	String rule(String id) {
		return this.rules.getOrDefault(id, id);
	}

	String principle(String id) {
		return this.principles.getOrDefault(id, id);
	}

	String area(String id) {
		return this.areas.getOrDefault(id, id);
	}

	/** "High"; null is a rule that does not fire. */
	static String severity(@Nullable String id) {
		return (id != null) ? Character.toUpperCase(id.charAt(0)) + id.substring(1) : "Quiet";
	}

}
