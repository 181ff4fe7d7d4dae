package io.productops.shared.web;

import java.util.List;

/**
 * A request of the API that cannot be done; the answer is the problem.
 */
public class ProblemException extends RuntimeException {

	private final ProblemType type;

	private final transient List<Problem.Place> places;

	public ProblemException(ProblemType type) {
		this(type, type.detail());
	}

	public ProblemException(ProblemType type, String detail) {
		super(detail);
		this.type = type;
		this.places = List.of();
	}

	/** The body can be read, but says what cannot be used. */
	public ProblemException(List<Problem.Place> places) {
		super(ProblemType.UNPROCESSABLE_CONTENT.detail());
		this.type = ProblemType.UNPROCESSABLE_CONTENT;
		this.places = List.copyOf(places);
	}

	public ProblemType type() {
		return this.type;
	}

	/** What of the body cannot be used, or empty. */
	public List<Problem.Place> places() {
		return this.places;
	}

}
