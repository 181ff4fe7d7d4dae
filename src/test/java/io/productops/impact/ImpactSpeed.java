package io.productops.impact;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import io.productops.PlainBrowser;
import io.productops.playbook.DraftDetails;
import io.productops.team.CurrentPerson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a preview of ten thousand finished assessments takes, and what others feel of
 * it.
 */
interface ImpactSpeed extends Stored {

	int ASSESSMENTS = 10_000;

	List<String> PAGES = List.of("/", "/how-it-works", "/principles", "/sign-in");

	int port();

	@Test
	default void previewsTenThousandAssessmentsInTenSeconds() throws Exception {
		CurrentPerson admin = given().admin();
		UUID like = given().finished("C2", given().team("Checkout"));
		List<UUID> teams = IntStream.range(0, 100).mapToObj((i) -> given().team("Team " + i)).toList();
		try {
			int distinct = new ManyAssessments(given().jdbc()).make(ASSESSMENTS, like, teams);
			assertThat(distinct).isGreaterThanOrEqualTo(9_000);
			DraftDetails draft = given().draft(admin,
					Map.of(Previews.CRITICAL, "process_hours >= 5.0", Previews.HIGH, "process_hours >= 4.0"));
			// compiled when somebody looks at the faults of the draft
			bean(ImpactService.class).faults(admin, draft.number());
			PlainBrowser browser = new PlainBrowser(port());
			PAGES.forEach((page) -> millis(browser, page));
			long start = System.nanoTime();
			bean(ImpactService.class).start(admin, draft.number());
			List<Integer> seen = new ArrayList<>();
			List<Double> pages = new ArrayList<>();
			ImpactRun run = latest(admin, draft);
			while (run.progress().running()) {
				seen.add(run.progress().done());
				pages.add(millis(browser, PAGES.get(pages.size() % PAGES.size())));
				run = latest(admin, draft);
			}
			double seconds = (System.nanoTime() - start) / 1e9;
			Collections.sort(pages);
			double p95 = pages.get(pages.size() * 95 / 100);
			double cancelled = cancelled(admin);
			System.out.printf(
					"IMPACT %d assessments, %d answer sets, %d change: %.1f s, %d looks at the progress, %d pages at p95 %.0f ms,"
							+ " cancelled in %.2f s, heap of %d MB%n",
					run.progress().done(), distinct, Objects.requireNonNull(run.summary()).changed(), seconds,
					seen.stream().distinct().count(), pages.size(), p95, cancelled,
					Runtime.getRuntime().maxMemory() >> 20);
			assertThat(run.progress().state()).isEqualTo(RunState.FINISHED);
			assertThat(run.progress().done()).isGreaterThanOrEqualTo(ASSESSMENTS);
			assertThat(seen.stream().distinct().count()).isGreaterThan(3);
			assertThat(seconds).isLessThanOrEqualTo(10);
			assertThat(p95).isLessThan(200);
			assertThat(cancelled).isLessThan(1);
		}
		finally {
			teams.forEach((team) -> given().jdbc().update("delete from assessment where team_id = ?", team));
		}
	}

	/** How many seconds pass until nothing of a cancelled run is at work any more. */
	private double cancelled(CurrentPerson admin) throws InterruptedException {
		DraftDetails draft = given().draft(admin, Map.of(Previews.HIGH, "process_hours >= 3.0"));
		bean(ImpactService.class).start(admin, draft.number());
		while (latest(admin, draft).progress().done() == 0) {
			Thread.sleep(5);
		}
		long start = System.nanoTime();
		bean(ImpactService.class).cancel(admin, draft.number());
		assertThat(latest(admin, draft).progress().state()).isEqualTo(RunState.CANCELLED);
		while (!bean(BackgroundWork.class).atWork().isEmpty()) {
			Thread.sleep(5);
		}
		return (System.nanoTime() - start) / 1e9;
	}

	private ImpactRun latest(CurrentPerson admin, DraftDetails draft) {
		return bean(ImpactService.class).latest(admin, draft.number()).orElseThrow();
	}

	private static double millis(PlainBrowser browser, String page) {
		long start = System.nanoTime();
		HttpResponse<String> response = browser.get(page);
		assertThat(response.statusCode()).isEqualTo(200);
		return (System.nanoTime() - start) / 1e6;
	}

}
