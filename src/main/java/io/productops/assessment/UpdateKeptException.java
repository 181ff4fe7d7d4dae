package io.productops.assessment;

import java.util.UUID;

/**
 * There is no update that could be taken back: none was made, or an answer was saved
 * since.
 */
public class UpdateKeptException extends RuntimeException {

	UpdateKeptException(UUID id) {
		super("Assessment " + id + " has no update to take back");
	}

}
