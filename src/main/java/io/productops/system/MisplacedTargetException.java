package io.productops.system;

/**
 * The target of a metric would not be better than where it comes from; the message says
 * what to do.
 */
public class MisplacedTargetException extends IllegalArgumentException {

	MisplacedTargetException(String fault) {
		super(fault);
	}

}
