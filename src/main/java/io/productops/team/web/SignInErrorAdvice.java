package io.productops.team.web;

import java.time.Duration;

import io.productops.shared.web.RefusalLog;
import io.productops.team.LinkEndedException;
import io.productops.team.TooManyAttemptsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages for whoever guesses too often, or comes with a link that opens nothing.
 */
@ControllerAdvice(basePackageClasses = SignInController.class)
class SignInErrorAdvice {

	@ExceptionHandler
	ModelAndView tooMany(TooManyAttemptsException ex, HttpServletRequest request, HttpServletResponse response) {
		RefusalLog.write(request, HttpStatus.TOO_MANY_REQUESTS, "They tried too often.");
		long seconds = ex.patience().plusMillis(999).toSeconds();
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
		ModelAndView page = new ModelAndView("team/too-many", "wait", words(Duration.ofSeconds(seconds)));
		page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
		return page;
	}

	@ExceptionHandler
	ModelAndView ended(LinkEndedException ex, HttpServletRequest request, HttpServletResponse response) {
		RefusalLog.write(request, HttpStatus.NOT_FOUND, "The link opens nothing.");
		SecretAddress.keep(response);
		ModelAndView page = new ModelAndView("team/link-ended");
		page.setStatus(HttpStatus.NOT_FOUND);
		return page;
	}

	private static String words(Duration wait) {
		long minutes = wait.plusSeconds(59).toMinutes();
		if (wait.compareTo(Duration.ofMinutes(2)) < 0) {
			return (wait.toSeconds() == 1) ? "1 second" : wait.toSeconds() + " seconds";
		}
		return minutes + " minutes";
	}

}
