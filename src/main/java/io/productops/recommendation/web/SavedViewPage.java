package io.productops.recommendation.web;

import java.util.List;

import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * One saved view, to be changed.
 *
 * @param listHref the list as it shows it
 * @param whose who sees it, in words
 * @param typed the name, perhaps as it was typed
 * @param fault what is wrong with it, or null
 */
record SavedViewPage(String name, String href, String listHref, String whose, boolean editable, boolean chosen,
		String typed, @Nullable String fault) {

	/** For the summary above the heading. */
	public List<ErrorView> errors() {
		return (this.fault == null) ? List.of() : List.of(new ErrorView("#viewName", this.fault));
	}

	/** Of the window. */
	public String title() {
		return ((this.fault == null) ? "" : "Error: ") + "Saved view";
	}

}
