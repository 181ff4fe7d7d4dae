package io.productops.assessment.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the advice endpoint.
 *
 * @param requestsPerMinute how often one address may ask
 */
@ConfigurationProperties("productops.advice")
record AdviceProperties(@DefaultValue("60") int requestsPerMinute) {
}
