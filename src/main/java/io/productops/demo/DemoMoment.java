package io.productops.demo;

import java.time.Instant;

/**
 * Something that happened in the past of the demo.
 */
record DemoMoment(Instant at, Runnable what) {
}
