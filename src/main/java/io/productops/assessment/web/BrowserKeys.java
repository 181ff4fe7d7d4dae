package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.AssessmentService;
import io.productops.shared.NotFoundException;
import io.productops.shared.web.KeyCookie;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The keys to assessments that the browser holds.
 */
@Component
class BrowserKeys {

	private final AssessmentService assessments;

	BrowserKeys(AssessmentService assessments) {
		this.assessments = assessments;
	}

	/**
	 * What a request asks for an assessment with: a person, the browser's key, or both.
	 */
	Access access(UUID id, @Nullable CurrentPerson person, HttpServletRequest request) {
		return new Access(person, key(id, request));
	}

	/** Every assessment that the browser has a key to. */
	List<AssessmentDetails> opened(HttpServletRequest request) {
		List<AssessmentDetails> opened = new ArrayList<>();
		KeyCookie.all(request).forEach((id, key) -> {
			try {
				opened.add(this.assessments.find(id, Access.withKey(key)));
			}
			catch (NotFoundException ex) {
				// deleted, expired or a team's since
				return;
			}
		});
		return opened;
	}

	@Nullable String key(UUID id, HttpServletRequest request) {
		return KeyCookie.read(id, request);
	}

	void remember(UUID id, String key, HttpServletRequest request, HttpServletResponse response) {
		KeyCookie.write(id, key, request, response);
	}

	void forget(UUID id, HttpServletRequest request, HttpServletResponse response) {
		KeyCookie.delete(id, request, response);
	}

}
