package io.productops.assessment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the assessment.
 *
 * @param withoutAccount whether anybody may start one without an account
 * @param draftDays days after the last save until a draft without an account is deleted
 */
@ConfigurationProperties("productops.assessment")
public record AssessmentProperties(@DefaultValue("true") boolean withoutAccount, @DefaultValue("90") int draftDays) {
}
