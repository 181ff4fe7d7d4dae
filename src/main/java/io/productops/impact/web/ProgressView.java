package io.productops.impact.web;

import io.productops.impact.RunProgress;
import org.jspecify.annotations.Nullable;

/**
 * Work in the background as a page shows it.
 *
 * @param running whether it is at work; else the page is to be opened anew
 * @param total at least 1
 * @param words how far it is
 * @param href of this part of the page alone
 * @param pageHref of the page
 * @param cancelHref where a form ends it
 * @param ended what became of it if it got to no end, or null
 */
record ProgressView(boolean running, int done, int total, String words, String href, String pageHref, String cancelHref,
		@Nullable String ended) {

	static ProgressView of(RunProgress progress, String noun, String pageHref) {
		int total = Math.max(1, Math.max(progress.total(), progress.done()));
		String words = Count.of(progress.done()) + " of " + Count.of(Math.max(progress.total(), progress.done())) + " "
				+ noun;
		return new ProgressView(progress.running(), progress.done(), total, words, pageHref + "/progress", pageHref,
				pageHref + "/cancellation", ended(progress));
	}

	/** Nothing is at work, and nothing was. */
	static ProgressView none(String pageHref) {
		return new ProgressView(false, 0, 1, "Not begun", pageHref + "/progress", pageHref, pageHref + "/cancellation",
				null);
	}

	private static @Nullable String ended(RunProgress progress) {
		return switch (progress.state()) {
			case RUNNING, FINISHED -> null;
			case CANCELLED -> "It was cancelled before it was done.";
			case FAILED -> "It failed, and the fault is on our side. You can start it again.";
			case CUT_OFF -> "It ended when the application was restarted. You can start it again.";
		};
	}

}
