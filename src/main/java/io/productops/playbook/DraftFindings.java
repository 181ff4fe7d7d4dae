package io.productops.playbook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.productops.advice.LintFinding;

/**
 * What the linter finds in a draft.
 *
 * @param added what it does not find in the published version
 * @param known what it finds there, too
 */
public record DraftFindings(List<LintFinding> added, List<LintFinding> known) {

	static DraftFindings of(List<LintFinding> draft, List<LintFinding> published) {
		Set<Oddity> before = published.stream().map(Oddity::of).collect(Collectors.toSet());
		return new DraftFindings(draft.stream().filter((finding) -> !before.contains(Oddity.of(finding))).toList(),
				draft.stream().filter((finding) -> before.contains(Oddity.of(finding))).toList());
	}

	/** What stays the same when lines move and labels are worded otherwise. */
	private record Oddity(LintFinding.Kind kind, String id, Set<String> others) {

		static Oddity of(LintFinding finding) {
			return new Oddity(finding.kind(), finding.id(), Set.copyOf(finding.others()));
		}

	}

}
