package io.productops.shared.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the API.
 *
 * @param requestsPerMinute how often one token may ask
 */
@ConfigurationProperties("productops.api")
record ApiProperties(@DefaultValue("3000") int requestsPerMinute) {
}
