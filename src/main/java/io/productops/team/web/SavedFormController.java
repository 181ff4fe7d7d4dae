package io.productops.team.web;

import java.util.List;

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
		List<KeptForm> forms = this.forms.find((cookie != null) ? cookie.getValue() : null, person);
		if (forms.isEmpty()) {
			ModelAndView gone = new ModelAndView("team/saved-form-gone");
			gone.setStatus(HttpStatus.NOT_FOUND);
			return gone;
		}
		List<SentForm> sent = forms.stream().map(SavedFormController::sent).toList();
		return (sent.size() == 1 && sent.get(0).restored()) ? Redirect.to(sent.get(0).action())
				: new ModelAndView("team/saved-form", "forms", sent);
	}

	private static SentForm sent(KeptForm form) {
		boolean restored = form.fields().containsKey(RESTORES);
		String path = form.path();
		return new SentForm(restored ? path + ((path.indexOf('?') < 0) ? "?" : "&") + "restored=true" : path, restored,
				fields(form));
	}

	private static List<HiddenField> fields(KeptForm form) {
		return form.fields()
			.entrySet()
			.stream()
			.flatMap((field) -> field.getValue().stream().map((value) -> new HiddenField(field.getKey(), value)))
			.toList();
	}

	/**
	 * One form.
	 *
	 * @param restored whether a page shows it again; else it is sent again from here
	 */
	record SentForm(String action, boolean restored, List<HiddenField> fields) {
	}

	/** One value to be sent again. */
	record HiddenField(String name, String value) {
	}

}
