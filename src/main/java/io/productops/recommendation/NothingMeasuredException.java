package io.productops.recommendation;

import java.util.UUID;

/**
 * A recommendation was never accepted, or builds a system that is measured instead.
 */
public class NothingMeasuredException extends RuntimeException {

	NothingMeasuredException(UUID id) {
		super("Nothing is measured of recommendation " + id);
	}

}
