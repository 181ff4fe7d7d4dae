package io.productops.shared;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Which request the current thread works for: every line of the log shows its id. Work
 * that no request asked for, such as that of a timer, has neither id nor address.
 */
public final class RequestContext {

	private static final String REQUEST_ID = "requestId";

	private static final String CLIENT_ADDRESS = "clientAddress";

	private RequestContext() {
	}

	/** From now on, the thread works for that request. */
	public static void begin(String requestId, String clientAddress) {
		MDC.put(REQUEST_ID, requestId);
		MDC.put(CLIENT_ADDRESS, clientAddress);
	}

	/** The thread is done with its request. */
	public static void end() {
		MDC.remove(REQUEST_ID);
		MDC.remove(CLIENT_ADDRESS);
	}

	/** 8 to 64 letters, digits and hyphens. */
	public static @Nullable String requestId() {
		return MDC.get(REQUEST_ID);
	}

	/** Where the request came from: an IPv4 or IPv6 address, at most 64 characters. */
	public static @Nullable String clientAddress() {
		return MDC.get(CLIENT_ADDRESS);
	}

}
