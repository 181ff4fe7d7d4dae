package io.productops.assessment.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import io.productops.assessment.AdviceService;
import io.productops.assessment.InvalidAnswersException;
import io.productops.shared.web.Problem;
import io.productops.shared.web.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.core.JacksonException;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/advice}: answers in, advice out, nothing stored.
 */
@RestController
class AdviceController {

	private static final int MOST_BYTES = 64 * 1024;

	private final AdviceService advice;

	private final RateLimit limit;

	AdviceController(AdviceService advice, AdviceProperties properties, Clock clock) {
		this.advice = advice;
		this.limit = new RateLimit(properties.requestsPerMinute(), clock);
	}

	@PostMapping(path = "/api/v1/advice", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> advise(HttpServletRequest request) throws IOException {
		this.limit.take(request.getRemoteAddr());
		byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
		if (body.length > MOST_BYTES) {
			return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 64 KB.");
		}
		try {
			return advise(AdviceRequest.read(body));
		}
		catch (JacksonException ex) {
			return Problem.of(HttpStatus.BAD_REQUEST, "The body is not JSON, or names a member twice.");
		}
	}

	private ResponseEntity<?> advise(AdviceRequest asked) {
		List<Problem.Place> places = new ArrayList<>(asked.problems());
		try {
			// called even where the shape is wrong, to name all problems at once
			String json = this.advice.advise(asked.answers(), asked.notes());
			if (places.isEmpty()) {
				return ResponseEntity.ok()
					.contentType(MediaType.APPLICATION_JSON)
					.body(json.getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (InvalidAnswersException ex) {
			ex.answers().forEach((it) -> places.add(new Problem.Place("/answers" + it.pointer(), it.detail())));
			ex.notes().forEach((it) -> places.add(new Problem.Place("/notes" + it.pointer(), it.detail())));
		}
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "Some of it cannot be used. Nothing was stored.", places);
	}

}
