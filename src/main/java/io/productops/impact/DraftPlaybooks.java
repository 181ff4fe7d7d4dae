package io.productops.impact;

import java.util.LinkedHashMap;
import java.util.Map;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookCompiler;
import io.productops.shared.Sha256;

import org.springframework.stereotype.Component;

/**
 * The drafts that were compiled last: it takes a second, and their pages are looked at
 * one after the other.
 */
@Component
class DraftPlaybooks {

	private static final int KEPT = 4;

	private final Map<String, Playbook> compiled = new LinkedHashMap<>(KEPT, 1, true);

	/**
	 * The playbook that a draft would become.
	 * @param number of the draft
	 * @throws io.productops.advice.FaultyPlaybookException when it has faults
	 */
	Playbook of(int number, String text) {
		String key = number + " " + Sha256.of(text);
		synchronized (this.compiled) {
			Playbook known = this.compiled.get(key);
			if (known != null) {
				return known;
			}
		}
		Playbook playbook = PlaybookCompiler.compile(text, number);
		synchronized (this.compiled) {
			this.compiled.put(key, playbook);
			this.compiled.keySet().removeAll(this.compiled.keySet().stream().limit(surplus()).toList());
		}
		return playbook;
	}

	private long surplus() {
		return Math.max(0, this.compiled.size() - KEPT);
	}

}
