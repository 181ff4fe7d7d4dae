package io.productops.system;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A system that a team has decided to build.
 *
 * @param recommendation that advised it; there is one system of each, or null where
 * nothing did
 * @param template the id of its design in the playbook
 * @param plan what is said of it so far
 * @param better which way of its success metric is the good one
 */
public record PlannedSystem(UUID team, @Nullable UUID recommendation, String title, String template, SystemPlan plan,
		Direction better) {
}
