package io.productops.notification.web;

import io.productops.notification.PreferenceService;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ends e-mails for whoever holds the link of one, without signing in. Mail programs send
 * the POST by themselves (RFC 8058); people get a page with a button first, because
 * programs that look links over open them, too.
 */
@Controller
@RequestMapping("/unsubscribe/{token}")
class UnsubscribeController {

	private final PreferenceService preferences;

	UnsubscribeController(PreferenceService preferences) {
		this.preferences = preferences;
	}

	@GetMapping
	ModelAndView ask(@PathVariable String token, HttpServletResponse response) {
		return page(this.preferences.mailsOf(token).list(), false, response);
	}

	/** Answers with a page: mail programs need not follow where a 303 leads. */
	@PostMapping
	ModelAndView unsubscribe(@PathVariable String token, HttpServletResponse response) {
		return page(this.preferences.unsubscribe(token).list(), true, response);
	}

	private static ModelAndView page(String list, boolean done, HttpServletResponse response) {
		// the address is a right
		response.setHeader("Referrer-Policy", "no-referrer");
		ModelAndView page = new ModelAndView("notification/unsubscribe", "list", list);
		page.addObject("done", done);
		return page;
	}

}
