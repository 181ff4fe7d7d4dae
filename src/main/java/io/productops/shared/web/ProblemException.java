package io.productops.shared.web;

import java.util.List;

/**
 * A request of the API that cannot be done; the answer is the problem.
 */
public class ProblemException extends RuntimeException {

	private final ProblemType type;

	private final transient List<Problem.Place> places;

	private final transient List<String> allowed;

	public ProblemException(ProblemType type) {
		this(type, type.detail());
	}

	public ProblemException(ProblemType type, String detail) {
		this(type, detail, List.of(), List.of());
	}

	/** The body can be read, but says what cannot be used. */
	public ProblemException(List<Problem.Place> places) {
		this(ProblemType.UNPROCESSABLE_CONTENT, ProblemType.UNPROCESSABLE_CONTENT.detail(), places, List.of());
	}

	private ProblemException(ProblemType type, String detail, List<Problem.Place> places, List<String> allowed) {
		super(detail);
		this.type = type;
		this.places = List.copyOf(places);
		this.allowed = List.copyOf(allowed);
	}

	/**
	 * The thing is where that cannot be done with it.
	 * @param allowed what can be, as addresses name it
	 */
	public static ProblemException notAllowed(String detail, List<String> allowed) {
		return new ProblemException(ProblemType.CONFLICT, detail, List.of(), allowed);
	}

	public ProblemType type() {
		return this.type;
	}

	/** What of the body cannot be used, or empty. */
	public List<Problem.Place> places() {
		return this.places;
	}

	/** What can be done instead, or empty. */
	List<String> allowed() {
		return this.allowed;
	}

}
