package io.productops.playbook.web;

import java.util.List;
import java.util.Locale;

import io.productops.advice.PlaybookText;
import io.productops.playbook.PlaybookComparison;
import io.productops.playbook.PlaybookComparison.Change;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What two texts have different, as a page shows it.
 *
 * @param heading how many changes there are
 * @param summary how many of them can change advice, and how many are shown
 * @param before which text is the earlier one
 * @param parts address of the forms of the parts, or null where they cannot be edited
 * @param unified whether both values stand in one column
 * @param besideHref the same side by side
 * @param unifiedHref the same in one column
 */
record ComparisonView(String heading, String summary, String before, String after, List<Change> changes,
		@Nullable String parts, boolean unified, String besideHref, String unifiedHref) {

	static final String UNIFIED = "unified";

	/** More would be no help, and take a browser long. */
	private static final int MOST = 500;

	/**
	 * Compares two texts.
	 * @param href address of the page, without the choice of columns
	 * @param view {@value #UNIFIED}, or anything else for two columns
	 */
	static ComparisonView of(NamedText before, NamedText after, String href, String view, @Nullable String parts) {
		List<Change> changes = PlaybookComparison.of(PlaybookText.of(before.text()), PlaybookText.of(after.text()))
			.changes();
		int deciding = (int) changes.stream().filter(Change::decides).count();
		return new ComparisonView(heading(changes.size(), before.name(), after.name()),
				summary(changes.size(), deciding), Phrases.capital(before.name()), Phrases.capital(after.name()),
				changes.subList(0, Math.min(MOST, changes.size())), parts, view.equals(UNIFIED), href,
				UriComponentsBuilder.fromUriString(href).queryParam("view", UNIFIED).build().toUriString());
	}

	private static String heading(int count, String before, String after) {
		String changes = (count == 0) ? "No changes" : Phrases.capital(Phrases.count(count, "change", "changes"));
		return changes + " from " + before + " to " + after;
	}

	private static String summary(int count, int deciding) {
		if (count == 0) {
			return "Both say the same. Comments and the way a text is broken into lines do not count.";
		}
		String cut = (count > MOST) ? String.format(Locale.ROOT, " The first %,d of %,d are shown.", MOST, count) : "";
		if (deciding == 0) {
			return ((count == 1) ? "It changes" : "They change") + " only what is written, not what is advised." + cut;
		}
		if (deciding == count) {
			return ((count == 1) ? "It" : "Each of them") + " can change what is advised." + cut;
		}
		return Phrases.capital(Phrases.numeral(deciding)) + " of them can change what is advised, "
				+ Phrases.numeral(count - deciding) + " only what is written." + cut;
	}

}
