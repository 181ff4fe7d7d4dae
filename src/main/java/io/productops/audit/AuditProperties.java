package io.productops.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit log.
 *
 * @param clientAddress whether the address that a request came from is kept
 */
@ConfigurationProperties("productops.audit")
record AuditProperties(@DefaultValue("true") boolean clientAddress) {
}
