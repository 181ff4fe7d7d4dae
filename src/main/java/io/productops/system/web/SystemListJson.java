package io.productops.system.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of systems.
 */
@Schema(name = "SystemList")
record SystemListJson(List<SystemJson> items, @Schema(types = {
		"string", "null" }, description = "The cursor to the next part; null on the last one.") @Nullable String next){
}
