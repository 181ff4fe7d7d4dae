package io.productops.system;

/**
 * A metric was changed by somebody else since it was read; nothing was overwritten.
 */
public class StaleMetricException extends RuntimeException {

	private final transient MetricDetails stored;

	StaleMetricException(MetricDetails stored) {
		super("Metric " + stored.id() + " has version " + stored.version() + " now");
		this.stored = stored;
	}

	/** As it is now. */
	public MetricDetails stored() {
		return this.stored;
	}

}
