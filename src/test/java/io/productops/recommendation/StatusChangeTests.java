package io.productops.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.productops.report.Report;
import io.productops.report.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.productops.recommendation.RecommendationStatus.ACCEPTED;
import static io.productops.recommendation.RecommendationStatus.DECLINED;
import static io.productops.recommendation.RecommendationStatus.DEFERRED;
import static io.productops.recommendation.RecommendationStatus.DONE;
import static io.productops.recommendation.RecommendationStatus.DROPPED;
import static io.productops.recommendation.RecommendationStatus.IN_PROGRESS;
import static io.productops.recommendation.RecommendationStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Which decision leads where, and that the history tells the same as the row.
 */
class StatusChangeTests {

	private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

	private static final UUID PERSON = UUID.randomUUID();

	@Test
	void allowsTheseDecisionsAndNoOthers() {
		Map<RecommendationStatus, List<StatusChange>> allowed = Map.of(PROPOSED,
				List.of(StatusChange.ACCEPT, StatusChange.DECLINE, StatusChange.DEFER), DEFERRED,
				List.of(StatusChange.ACCEPT, StatusChange.DECLINE, StatusChange.DEFER, StatusChange.REOPEN), ACCEPTED,
				List.of(StatusChange.START, StatusChange.DROP), IN_PROGRESS,
				List.of(StatusChange.COMPLETE, StatusChange.DROP), DECLINED, List.of(StatusChange.REOPEN), DONE,
				List.of(StatusChange.REOPEN), DROPPED, List.of(StatusChange.REOPEN));
		assertThat(Stream.of(RecommendationStatus.values())
			.collect(Collectors.toMap((status) -> status, RecommendationStatus::allowed))).isEqualTo(allowed);
	}

	@ParameterizedTest
	@EnumSource(StatusChange.class)
	void refusesWhatIsNotAllowedAndSaysWhatIs(StatusChange change) {
		for (RecommendationStatus status : RecommendationStatus.values()) {
			Recommendation recommendation = standing(status);
			WorkState before = recommendation.work();
			if (status.allowed().contains(change)) {
				recommendation.decide(change, before, null, PERSON, NOW);
				assertThat(recommendation.work().status()).isEqualTo(change.to());
			}
			else {
				assertThatExceptionOfType(IllegalTransitionException.class)
					.isThrownBy(() -> recommendation.decide(change, before, null, PERSON, NOW))
					.satisfies((ex) -> assertThat(ex.allowed()).isEqualTo(status.allowed()));
				assertThat(recommendation.work()).isEqualTo(before);
			}
		}
	}

	@Test
	void reopeningAlwaysLeadsBackToProposed() {
		for (RecommendationStatus status : List.of(DECLINED, DEFERRED, DONE, DROPPED)) {
			Recommendation recommendation = standing(status);
			recommendation.decide(StatusChange.REOPEN, Decision.reopen("Anew").appliedTo(recommendation.work()), "Anew",
					PERSON, NOW);
			assertThat(recommendation.work().status()).isEqualTo(PROPOSED);
			assertThat(recommendation.work().deferredUntil()).isNull();
			assertThat(recommendation.work().outcome()).isNull();
		}
	}

	@Test
	void asksForAReasonADayAndAnOutcome() {
		assertThatIllegalArgumentException().isThrownBy(() -> Decision.decline(" "));
		assertThatIllegalArgumentException().isThrownBy(() -> Decision.drop(""));
		assertThatIllegalArgumentException().isThrownBy(() -> Decision.complete("\n", Outcome.HELPED));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Decision(StatusChange.DEFER, null, null, null, null, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Decision(StatusChange.COMPLETE, "It changed", null, null, null, null, null));
		assertThatIllegalArgumentException().isThrownBy(() -> Decision.decline("x".repeat(2_001)));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void everyHistoryPlaysBackToWhatIsStored(long seed) {
		Random random = new Random(seed);
		Recommendation recommendation = proposal();
		List<HistoryEntry> history = new ArrayList<>(List.of(recommendation.issued(PERSON).entry()));
		for (int i = 0; i < 200; i++) {
			WorkState before = recommendation.work();
			try {
				history.add(anything(recommendation, random).entry());
			}
			catch (IllegalTransitionException ex) {
				assertThat(recommendation.work()).isEqualTo(before);
			}
			assertThat(HistoryEntry.replay(history)).isEqualTo(recommendation.work());
		}
		assertThat(history).extracting(HistoryEntry::number)
			.isEqualTo(Stream.iterate(1, (number) -> number + 1).limit(history.size()).toList());
		assertThat(history.get(history.size() - 1).statusAfter()).isEqualTo(recommendation.work().status());
		assertThat(history).hasSizeGreaterThan(50);
	}

	private static RecommendationEvent anything(Recommendation recommendation, Random random) {
		WorkState work = recommendation.work();
		String words = random.nextBoolean() ? "Words, \"quoted\" \u2028 and <b>" : "x";
		LocalDate day = LocalDate.of(2026, 12, 1).plusDays(random.nextInt(90));
		Decision decision = switch (random.nextInt(9)) {
			case 0 -> Decision.accept(null, random.nextBoolean() ? UUID.randomUUID() : null, day);
			case 1 -> Decision.decline(words);
			case 2 -> Decision.defer(day, null);
			case 3 -> Decision.start(null);
			case 4 -> Decision.complete(words, Outcome.values()[random.nextInt(4)]);
			case 5 -> Decision.drop(words);
			case 6 -> Decision.reopen(words);
			default -> null;
		};
		if (decision == null) {
			WorkPlan plan = new WorkPlan(random.nextBoolean() ? UUID.randomUUID() : null, null,
					Effort.values()[random.nextInt(3)], null, Grade.values()[random.nextInt(3)],
					List.of("pilot", "q" + random.nextInt(5)).subList(0, random.nextInt(3)),
					random.nextBoolean() ? "https://tracker.example/A-1?x=1&y=2" : null);
			return recommendation.become(plan.appliedTo(work), "edited", null, PERSON, NOW);
		}
		return recommendation.decide(decision.change(), decision.appliedTo(work), decision.words(), PERSON, NOW);
	}

	private static Recommendation standing(RecommendationStatus status) {
		Recommendation recommendation = proposal();
		recommendation.become(recommendation.work().with(Field.STATUS, status), "test", null, PERSON, NOW);
		return recommendation;
	}

	static Recommendation proposal() {
		Report report = Reports.of("C2");
		return new Recommendation(new IssuedAdvice(UUID.randomUUID(), UUID.randomUUID(), "POA-TEST-0001",
				report.advice(), report.answers(), report.playbook()), 1, NOW, NOW);
	}

}
