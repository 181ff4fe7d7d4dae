package io.productops.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import io.productops.advice.Advice;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookRef;
import io.productops.team.TeamDetails;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a report is made from. Nothing in it is evaluated again: the advice is
 * the stored one, and the playbook is the version which that advice names.
 *
 * @param answers those that the advice rests on, without the ones that were not asked
 * @param unsure the questions answered with "Not sure"
 * @param notes remarks by question id
 * @param reference what people call it, or null for the sample
 * @param team whose it is, or null when a key holds it
 * @param editable whether whoever reads it may delete it
 * @param organisation its name as entered, or null
 * @param submitted the day in UTC on which it was completed, or null for the sample
 * @param today the published version of its playbook, where that is another; else null
 */
public record Report(Advice advice, Playbook playbook, Answers answers, Set<String> unsure, Map<String, String> notes,
		@Nullable String reference, @Nullable TeamDetails team, boolean editable, @Nullable String organisation,
		@Nullable LocalDate submitted, @Nullable PlaybookRef today) {
}
