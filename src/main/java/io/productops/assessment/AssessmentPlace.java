package io.productops.assessment;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the list of a team's assessments: right behind one of them. What is changed
 * meanwhile moves to the front, and never shows twice further back.
 *
 * @param updatedAt the last change of that assessment
 * @param id of that assessment
 */
public record AssessmentPlace(Instant updatedAt, UUID id) {

	/** Before all that can be: the first page. */
	public static final AssessmentPlace FRONT = new AssessmentPlace(Instant.parse("9999-12-31T00:00:00Z"),
			new UUID(0, 0));

	/** Reads what {@link #text()} wrote, or nothing where it is something else. */
	public static Optional<AssessmentPlace> parse(String text) {
		int middle = text.indexOf('_');
		try {
			return (middle < 0) ? Optional.empty()
					: Optional.of(new AssessmentPlace(Instant.parse(text.substring(0, middle)),
							UUID.fromString(text.substring(middle + 1))));
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** For an address; needs no escape but that of the colons. */
	public String text() {
		return this.updatedAt + "_" + this.id;
	}

}
