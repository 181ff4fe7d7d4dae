/**
 * The API as a whole, seen from outside, against its description; enter at
 * {@link io.productops.api.ApiDescriptionTests}.
 */
@NullMarked
package io.productops.api;

import org.jspecify.annotations.NullMarked;
