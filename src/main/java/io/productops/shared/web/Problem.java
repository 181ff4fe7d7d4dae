package io.productops.shared.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * How the API says that something went wrong (RFC 9457).
 *
 * @param type the address of a page that describes it, or about:blank
 * @param errors every place in the request that is wrong, or empty
 * @param allowed what can be done instead, as addresses name it, or empty
 */
public record Problem(String type, String title, int status, String detail,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Place> errors,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> allowed) {

	public static ResponseEntity<Problem> of(HttpStatus status, String detail) {
		ProblemType type = ProblemType.of(status);
		return (type != null) ? of(type, detail, List.of()) : answer(status,
				new Problem("about:blank", status.getReasonPhrase(), status.value(), detail, List.of(), List.of()));
	}

	public static ResponseEntity<Problem> of(ProblemType type, String detail, List<Place> errors) {
		return of(type, detail, errors, List.of());
	}

	static ResponseEntity<Problem> of(ProblemType type, String detail, List<Place> errors, List<String> allowed) {
		return answer(type.status(), new Problem(type.uri(), type.title(), type.status().value(), detail,
				List.copyOf(errors), List.copyOf(allowed)));
	}

	private static ResponseEntity<Problem> answer(HttpStatus status, Problem problem) {
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	/**
	 * One place in the request.
	 *
	 * @param pointer JSON Pointer from the root of the body
	 * @param detail what to send instead
	 */
	public record Place(String pointer, String detail) {

		public Place {
			// half a surrogate pair is in no encoding, and the pointer may repeat what
			// was sent
			pointer = pointer.replaceAll("[\\ud800-\\udfff]", "\ufffd");
		}

		/** The place of a member of an object, whatever its name. */
		public static Place member(String object, String name, String detail) {
			return new Place(object + "/" + name.replace("~", "~0").replace("/", "~1"), detail);
		}

	}

}
