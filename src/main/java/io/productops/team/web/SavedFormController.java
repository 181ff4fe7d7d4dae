package io.productops.team.web;

import java.util.List;
import java.util.Optional;

import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import io.productops.team.KeptForm;
import io.productops.team.SavedFormService;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * What somebody sent when their session had ended: back on its page where that page can
 * show it, or here with a button to send it again.
 */
@Controller
class SavedFormController {

	static final String PATH = "/saved-form";

	/** A form with this field is shown again by the page that it was on. */
	private static final String RESTORES = "restores";

	private final SavedFormService forms;

	SavedFormController(SavedFormService forms) {
		this.forms = forms;
	}

	@GetMapping(PATH)
	ModelAndView show(@AuthenticationPrincipal @Nullable CurrentPerson person, HttpServletRequest request) {
		if (person == null) {
			return Redirect.to("/sign-in?continue=" + PATH);
		}
		Cookie cookie = WebUtils.getCookie(request, SavedFormService.COOKIE);
		Optional<KeptForm> form = this.forms.find((cookie != null) ? cookie.getValue() : null, person);
		if (form.isEmpty()) {
			ModelAndView gone = new ModelAndView("team/saved-form-gone");
			gone.setStatus(HttpStatus.NOT_FOUND);
			return gone;
		}
		String path = form.get().path();
		if (form.get().fields().containsKey(RESTORES)) {
			return Redirect.to(path + ((path.indexOf('?') < 0) ? "?" : "&") + "restored=true");
		}
		ModelAndView page = new ModelAndView("team/saved-form", "action", path);
		return page.addObject("fields", fields(form.get()));
	}

	private static List<HiddenField> fields(KeptForm form) {
		return form.fields()
			.entrySet()
			.stream()
			.flatMap((field) -> field.getValue().stream().map((value) -> new HiddenField(field.getKey(), value)))
			.toList();
	}

	/** One value to be sent again. */
	record HiddenField(String name, String value) {
	}

}
