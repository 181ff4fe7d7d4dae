package io.productops.audit;

/**
 * A signed-in principal that says under which name it acts in the log.
 */
public interface Acting {

	Actor actor();

}
