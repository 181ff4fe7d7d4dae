package io.productops.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.productops.audit.Actor;
import io.productops.audit.AuditService;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells the audit log what becomes of assessments, and nothing of what they say: no
 * answer and no note. Whoever acts with a key stays a visitor.
 */
@Component
class AssessmentLog {

	private final AuditService audit;

	AssessmentLog(AuditService audit) {
		this.audit = audit;
	}

	void started(Assessment assessment, Access by) {
		record("assessment.started", assessment, by, Map.of(), state(assessment));
	}

	void completed(Assessment assessment, String sha256, Access by) {
		record("assessment.completed", assessment, by, Map.of("status", AssessmentStatus.DRAFT),
				state(assessment, sha256));
	}

	void renamed(Assessment assessment, @Nullable String before, Access by) {
		record("assessment.renamed", assessment, by, name(before), name(assessment.organisation()));
	}

	/** The hash of the advice is null where there is none. */
	void deleted(Assessment assessment, @Nullable String sha256, Access by) {
		record("assessment.deleted", assessment, by, state(assessment, sha256), Map.of());
	}

	void claimed(Assessment assessment, Access by) {
		Map<String, Object> before = state(assessment);
		before.remove("team");
		record("assessment.claimed", assessment, by, before, state(assessment));
	}

	/** A draft went over to another version of its playbook, or back. */
	void updated(Assessment assessment, int before, Access by) {
		record("assessment.updated", assessment, by, Map.of("playbook", before),
				Map.of("playbook", assessment.playbookVersion()));
	}

	/** Drafts that the application deleted because nobody touched them. */
	void expired(int drafts) {
		this.audit.record(Actor.system(), "assessment.expired", "assessment", Map.of(), Map.of("drafts", drafts));
	}

	private void record(String action, Assessment assessment, Access by, Map<String, ?> before, Map<String, ?> after) {
		CurrentPerson person = by.person();
		Actor actor = (assessment.team() != null && person != null) ? person.actor() : Actor.visitor();
		this.audit.record(actor, action, "assessment:" + assessment.id(), before, after);
	}

	private static Map<String, Object> state(Assessment assessment) {
		return state(assessment, null);
	}

	private static Map<String, Object> state(Assessment assessment, @Nullable String sha256) {
		Map<String, Object> state = new LinkedHashMap<>();
		state.put("reference", assessment.reference());
		state.put("status", assessment.status());
		UUID team = assessment.team();
		if (team != null) {
			state.put("team", team);
		}
		if (sha256 != null) {
			state.put("sha256", sha256);
		}
		return state;
	}

	private static Map<String, String> name(@Nullable String organisation) {
		return (organisation != null) ? Map.of("organisation", organisation) : Map.of();
	}

}
