package io.productops.shared.web;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The answer to every POST that changed something: 303, so that Back asks nothing.
 */
public final class Redirect {

	private Redirect() {
	}

	public static ModelAndView to(String path) {
		RedirectView view = new RedirectView(path, true, false, false);
		view.setExpandUriTemplateVariables(false);
		return new ModelAndView(view);
	}

}
