package io.productops.impact;

import java.util.List;

/**
 * What two playbooks recommend on the same answers, by title, the first first.
 */
public record RecommendationLists(List<String> before, List<String> after) {

	public boolean same() {
		return this.before.equals(this.after);
	}

}
