package io.productops.recommendation;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the advice said, word for word; it never changes.
 *
 * @param advisedAs its id in the advice, such as "flag:M5-R2"
 * @param rule the part of that id behind the colon
 * @param kind flag, removal, precondition, stage, capacity, system or principle
 * @param severity of the flag that it answers, or null
 * @param principle the id of the principle that it rests on, or null
 * @param ownerRole who should own it, as a role
 * @param exitCriterion when it ends, or null
 * @param hire whether it asks for a person
 * @param system the id of the system that it builds, or null
 */
@Embeddable
public record Advised(String advisedAs, String rule, String kind, @Nullable String severity, @Nullable String principle,
		String title, String why, String ownerRole, String firstStep, String metric, @Nullable String exitCriterion,
		int reviewAfterDays, boolean hire, @Nullable String system) {
}
