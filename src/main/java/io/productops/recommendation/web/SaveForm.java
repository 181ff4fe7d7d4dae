package io.productops.recommendation.web;

import io.productops.shared.web.Typed;

/**
 * What was typed to save a filter under a name.
 *
 * @param viewTeam the id of the team that is to see it; empty is nobody else
 */
record SaveForm(String viewName, String viewTeam) {

	static final SaveForm EMPTY = new SaveForm("", "");

	SaveForm {
		viewName = Typed.text(viewName);
		viewTeam = Typed.text(viewTeam);
	}

}
