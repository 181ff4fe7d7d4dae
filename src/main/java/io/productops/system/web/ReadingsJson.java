package io.productops.system.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A metric with all its readings, the oldest first.
 */
@Schema(name = "Readings")
record ReadingsJson(MetricJson metric, List<ReadingJson> readings) {
}
