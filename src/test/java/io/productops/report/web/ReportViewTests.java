package io.productops.report.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.productops.advice.Advice;
import io.productops.playbook.QuotedAnswer;
import io.productops.report.Report;
import io.productops.report.Reports;
import io.productops.report.web.ChangesView.ChangeView;
import io.productops.report.web.ScoresView.ScoreView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReportViewTests {

	static final List<String> CASES = Reports.CASES;

	@ParameterizedTest
	@FieldSource("CASES")
	void everyRecommendationNamesItsRuleItsAnswersAndItsPrinciple(String id) {
		ReportView view = ReportView.of(Reports.of(id));

		assertThat(view.items()).isNotEmpty().allSatisfy((item) -> {
			assertThat(item.basis().rule()).isNotBlank();
			assertThat(item.because()).isNotEmpty();
			assertThat(item.principle()).isNotNull();
			assertThat(item.review()).matches("After \\d+ days, on \\d+ \\w+ \\d{4}");
		});
		assertThat(view.items()).extracting(ItemView::anchor).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@FieldSource("CASES")
	void everyRecommendationHasItsPlaceInOneSection(String id) {
		ReportView view = ReportView.of(Reports.of(id));

		List<ItemView> placed = new ArrayList<>();
		placed.add(view.verdict().item());
		view.fixFirst().flags().forEach((flag) -> placed.add(flag.item()));
		placed.addAll(view.fixFirst().preconditions());
		view.scores().scores().stream().map(ScoreView::item).filter((item) -> item != null).forEach(placed::add);
		view.systems().removals().forEach((removal) -> placed.add(removal.item()));
		placed.addAll(view.systems().capacities());
		view.systems().systems().forEach((system) -> placed.add(system.item()));

		assertThat(placed).containsExactlyInAnyOrderElementsOf(view.items());
	}

	@ParameterizedTest
	@FieldSource("CASES")
	void chartBarsAndTableShowTheStoredScores(String id) {
		Report report = Reports.of(id);

		ScoresView view = ReportView.of(report).scores();

		for (Advice.PrincipleScore score : report.advice().principles()) {
			ScoreView shown = view.scores().stream().filter((each) -> each.id().equals(score.id())).findFirst().get();
			assertThat(shown.score()).isEqualTo(score.score());
			assertThat(view.radar())
				.contains(shown.shortName() + " " + ((score.score() != null) ? score.score() : "not scored"));
			assertThat(shown.bar())
				.contains((score.score() != null) ? "width=\"" + score.score() + "\"" : "class=\"track\"");
			assertThat(shown.components()).hasSameSizeAs(score.components());
		}
	}

	@Test
	void takesTheVerdictFromTheStoredAdviceAndEvaluatesNothing() {
		Report computed = Reports.of("C2");
		Advice stored = computed.advice();
		Advice.Stage stage = new Advice.Stage("federated", "Federated", false, List.of(), "keep", List.of());
		Advice changed = new Advice(stored.playbook(), List.of(), stage, stored.load(), List.of(), List.of(), List.of(),
				List.of(), List.of(), List.of(), List.of(), stored.areas(), List.of(), null, "Nobody.", List.of(),
				List.of(), List.of(), List.of(), new Advice.Plan(List.of(), List.of(), List.of()), List.of(), List.of(),
				new Advice.Confidence(12, true));

		ReportView view = ReportView.of(Reports.of(changed, computed.answers(), Map.of()));

		assertThat(view.title()).isEqualTo("Federated");
		assertThat(view.doubts().confidence()).isEqualTo(12);
		assertThat(view.verdict().changes().none()).isTrue();
		assertThat(view.scores().title()).isEqualTo("No principle could be scored");
		assertThat(view.systems().systems()).isEmpty();
	}

	@Test
	void quotesOnlyTheRowsThatARuleCounts() {
		FlagView flag = ReportView.of(Reports.of("C2")).fixFirst().flags().get(0);

		assertThat(flag.because()).extracting(QuotedAnswer::name, QuotedAnswer::answer)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("Release readiness", "Nobody"),
					org.assertj.core.groups.Tuple.tuple("Feedback triage", "Disputed"));
	}

	@Test
	void putsSmallDecisionsBeforeWhatHappensAroundTheOrganisation() {
		ChangesView changes = ReportView.of(Reports.of("C2")).verdict().changes();

		assertThat(changes.decisions()).extracting(ChangeView::change)
			.first()
			.isEqualTo("Share of a PM’s week: 19\u00a0%");
		assertThat(changes.decisions()).extracting(ChangeView::now).first().isEqualTo("You said 35\u00a0%.");
		assertThat(changes.circumstances()).extracting(ChangeView::stage).contains("Small team");
		assertThat(changes.open()).isEmpty();
	}

	@Test
	void alternativesThatClearAFindingShareALine() {
		FlagView flag = ReportView.of(Reports.of("C2")).fixFirst().flags().get(0);

		assertThat(flag.clearing()).hasSizeLessThan(5)
			.first()
			.asString()
			.startsWith("Release readiness: PM; or Product ops");
	}

	@Test
	void absorbedFindingsNameWhatTheyFallAwayWith() {
		FixFirstView first = ReportView.of(Reports.of("C5")).fixFirst();

		assertThat(first.absorbed()).isNotEmpty()
			.allSatisfy((flag) -> assertThat(flag.absorbedBy().title()).isNotBlank());
		assertThat(first.flags()).extracting(FlagView::anchor)
			.doesNotContainAnyElementsOf(first.absorbed().stream().map(FlagView::anchor).toList());
	}

	@Test
	void aHealthyOrganisationIsToldThatNothingIsToFix() {
		ReportView view = ReportView.of(Reports.of("C6"));

		assertThat(view.healthy()).isTrue();
		assertThat(view.fixFirst().title()).isEqualTo("Nothing to fix first");
		assertThat(view.fixFirst().quiet()).hasSize(5);
		assertThat(view.systems().title()).isEqualTo("No new system is needed now");
	}

	@Test
	void missingAnswersMakeTheReportProvisionalAndAreNamed() {
		ReportView view = ReportView.of(Reports.of(Reports.requiredAnswers()));

		assertThat(view.doubts().provisional()).isTrue();
		assertThat(view.doubts().missing()).isNotEmpty();
		assertThat(view.doubts().skipped()).isNotEmpty().allSatisfy((rule) -> assertThat(rule.lacks()).isNotEmpty());
		assertThat(view.verdict().changes().open()).isNotEmpty()
			.allSatisfy((change) -> assertThat(change.now()).isEqualTo("You did not answer this."));
		assertThat(view.verdict().load()).contains("not known");
		assertThat(view.scores().scores()).allSatisfy((score) -> assertThat(score.band()).isNotBlank());
	}

	@Test
	void quotesOwnWordsAndNotesAsTheyAre() {
		Map<String, Object> answers = Reports.answers("C2");
		answers.put("standard_difference", "Zwei Roadmaps ohne Übersetzer 😀 <b>");

		AnswersView view = ReportView.of(Reports.of(answers, Map.of("pm_count", "مرحبا"))).answers();

		assertThat(view.words()).extracting(AnswersView.OwnWords::text)
			.containsExactly("Zwei Roadmaps ohne Übersetzer 😀 <b>", "مرحبا");
	}

	@Test
	void readsNumbersBackExactly() {
		Map<String, Object> answers = Reports.answers("C2");
		answers.put("process_hours", new BigDecimal("4.5"));

		ReportView view = ReportView.of(Reports.of(answers));

		assertThat(view.verdict().changes().decisions()).extracting(ChangeView::now).contains("You said 4.5\u00a0h.");
	}

}
