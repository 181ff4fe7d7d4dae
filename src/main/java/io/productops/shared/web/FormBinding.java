package io.productops.shared.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Fills forms and filters with what they name, and with nothing else: they are records,
 * and complete once they are made. Without it, a field such as "team.id" would be looked
 * for inside the text of the field "team", and fail.
 */
@ControllerAdvice
class FormBinding {

	@InitBinder
	void bindWhatIsDeclared(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
	}

}
