/**
 * What every page and endpoint shares: the security chain, the response headers, the
 * error pages and the rate limit; the entry is {@code SecurityConfiguration}.
 */
@NullMarked
@NamedInterface("web")
package io.productops.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
