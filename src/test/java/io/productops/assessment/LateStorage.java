package io.productops.assessment;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

import io.productops.notification.NotificationService;
import io.productops.recommendation.HistoryEntry;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationFilter;
import io.productops.recommendation.RecommendationListService;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.RecommendationSort;
import io.productops.recommendation.RecommendationSummary;
import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;

import org.springframework.data.domain.Limit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a report that is older than recommendations gets its own, on every database.
 */
interface LateStorage extends Stored {

	default LateIssuing late() {
		return application().getBean(LateIssuing.class);
	}

	default RecommendationService recommendations() {
		return application().getBean(RecommendationService.class);
	}

	@Test
	default void givesAnOldReportWhatItWouldHaveHad() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		UUID old = completed(team, leader);
		List<RecommendationDetails> before = recommendations().ofAssessment(old, leader);
		UUID newer = completed(team, leader);
		List<RecommendationDetails> untouched = recommendations().ofAssessment(newer, leader);
		forget(old);
		jdbc().update(
				"update finished_advice set created_at = created_at - interval '400' day " + "where assessment_id = ?",
				old);
		CurrentPerson pm = people().member(team, Role.PM);
		late().start();
		List<RecommendationDetails> after = recommendations().ofAssessment(old, leader);
		assertThat(after).extracting(RecommendationDetails::advised)
			.isEqualTo(before.stream().map(RecommendationDetails::advised).toList());
		assertThat(after).extracting(RecommendationDetails::basis)
			.isEqualTo(before.stream().map(RecommendationDetails::basis).toList());
		assertThat(after).allSatisfy((each) -> assertThat(recommendations().history(each.id(), leader)).singleElement()
			.satisfies((entry) -> assertThat(entry.actor()).isNull())
			.satisfies((entry) -> assertThat(HistoryEntry.replay(List.of(entry))).isEqualTo(each.work())));
		assertThat(recommendations().ofAssessment(newer, leader)).isEqualTo(untouched);
		assertThat(listed(leader).subList(0, untouched.size())).as("the newer report first")
			.extracting(RecommendationSummary::assessment)
			.containsOnly(newer);
		assertThat(application().getBean(NotificationService.class).unread(pm)).isZero();
		late().start();
		assertThat(recommendations().ofAssessment(old, leader)).isEqualTo(after);
	}

	@Test
	default void givesItOnceWhenTenProcessesStart() throws Exception {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		List<UUID> old = List.of(completed(team, leader), completed(team, leader));
		int count = recommendations().ofAssessment(old.get(0), leader).size();
		old.forEach(this::forget);
		AnswerStorage.all(Collections.nCopies(10, () -> {
			late().issueMissing();
			return true;
		}));
		old.forEach((each) -> assertThat(recommendations().ofAssessment(each, leader)).hasSize(count)
			.extracting(RecommendationDetails::position)
			.doesNotHaveDuplicates());
	}

	@Test
	default void looksAtNoReportThatHasItsOwn() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		UUID newer = completed(team, leader);
		UUID draft = assessments().start("Northwind", team, leader);
		late().issueMissing();
		assertThat(notIssued()).doesNotContain(newer, draft);
		forget(newer);
		assertThat(notIssued()).contains(newer).doesNotContain(draft);
		late().issueMissing();
		assertThat(notIssued()).doesNotContain(newer);
		jdbc().update("update assessment set issued = false where id = ?", newer);
		late().issueMissing();
		assertThat(notIssued()).as("another version had made them").doesNotContain(newer);
	}

	@Test
	default void goesOnBehindAReportThatCannotBeRead() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		UUID broken = completed(team, leader);
		UUID old = completed(team, leader);
		List.of(broken, old).forEach(this::forget);
		String advice = jdbc().queryForObject("select advice from finished_advice where assessment_id = ?",
				String.class, broken);
		jdbc().update("update finished_advice set advice = 'x' where assessment_id = ?", broken);
		late().issueMissing();
		assertThat(recommendations().ofAssessment(old, leader)).isNotEmpty();
		assertThat(recommendations().ofAssessment(broken, leader)).isEmpty();
		jdbc().update("update finished_advice set advice = ? where assessment_id = ?", advice, broken);
		late().issueMissing();
		assertThat(recommendations().ofAssessment(broken, leader)).isNotEmpty();
	}

	private List<UUID> notIssued() {
		return application().getBean(AssessmentRepository.class).findNotIssued(new UUID(0, 0), Limit.of(1_000));
	}

	/** As a version left it that knew no recommendations. */
	private void forget(UUID assessment) {
		jdbc().update("delete from recommendation where assessment_id = ?", assessment);
		jdbc().update("update assessment set issued = false where id = ?", assessment);
	}

	private List<RecommendationSummary> listed(CurrentPerson person) {
		return application().getBean(RecommendationListService.class)
			.find(RecommendationFilter.all(java.time.LocalDate.of(2026, 11, 20)), RecommendationSort.NEWEST,
					ListPosition.START, 100, person)
			.items();
	}

	private UUID completed(UUID team, CurrentPerson leader) {
		UUID id = assessments().start("Northwind", team, leader);
		WorkedAnswers.save(assessments(), WorkedAnswers.of("C2"), id, Access.of(leader));
		assessments().complete(id, Access.of(leader), "token");
		return id;
	}

}
