package io.productops.impact;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.productops.PlainBrowser;
import io.productops.playbook.DraftDetails;
import io.productops.team.CurrentPerson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a preview of ten thousand finished assessments takes, or of as many as
 * {@code productops.scale.assessments} says, and what others feel of it.
 */
interface ImpactSpeed extends Stored {

	int ASSESSMENTS = Integer.getInteger("productops.scale.assessments", 10_000);

	/** Of a million, so many seconds are allowed. */
	int SECONDS = (ASSESSMENTS > 100_000) ? 60 : 10;

	/** A draft that changes more than a quarter of all, or few of very many. */
	Map<String, String> CHANGES = (ASSESSMENTS > 100_000)
			? Map.of(Previews.HIGH, "process_hours >= 5.0 && engineers != 140")
			: Map.of(Previews.CRITICAL, "process_hours >= 5.0", Previews.HIGH, "process_hours >= 4.0");

	List<String> PAGES = List.of("/", "/how-it-works", "/principles", "/sign-in");

	int port();

	@Test
	default void previewsManyAssessmentsInSeconds() throws Exception {
		CurrentPerson admin = given().admin();
		UUID like = given().finished("C2", given().team("Checkout"));
		List<UUID> teams = IntStream.range(0, 100).mapToObj((i) -> given().team("Team " + i)).toList();
		try {
			int distinct = new ManyAssessments(application()).make(ASSESSMENTS, like, teams);
			assertThat(distinct).isGreaterThanOrEqualTo(ASSESSMENTS / 10 * 9);
			DraftDetails draft = given().draft(admin, CHANGES);
			// compiled when somebody looks at the faults of the draft
			bean(ImpactService.class).faults(admin, draft.number());
			PlainBrowser browser = new PlainBrowser(port());
			PAGES.forEach((page) -> millis(browser, page));
			long processor = processor();
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
			double each = (processor() - processor) / 1e3 / run.progress().done();
			Collections.sort(pages);
			double p95 = pages.get(pages.size() * 95 / 100);
			double cancelled = cancelled(admin);
			System.out.printf(
					"IMPACT %d assessments, %d answer sets, %d change: %.1f s, %.0f µs of processor time each, %d looks at the progress,"
							+ " %d pages at p95 %.0f ms, cancelled in %.2f s, heap of %d MB%n",
					run.progress().done(), distinct, Objects.requireNonNull(run.summary()).changed(), seconds, each,
					seen.stream().distinct().count(), pages.size(), p95, cancelled,
					Runtime.getRuntime().maxMemory() >> 20);
			assertThat(run.progress().state()).isEqualTo(RunState.FINISHED);
			assertThat(run.progress().done()).isGreaterThanOrEqualTo(ASSESSMENTS);
			assertThat(seen.stream().distinct().count()).isGreaterThan(3);
			assertThat(seconds).isLessThanOrEqualTo(SECONDS);
			assertThat(p95).isLessThan(200);
			assertThat(cancelled).isLessThan(1);
		}
		finally {
			// nobody uses a database of very many after this
			if (ASSESSMENTS <= 10_000) {
				teams.forEach((team) -> given().jdbc().update("delete from assessment where team_id = ?", team));
			}
		}
	}

	/** What the threads in the background have taken, in nanoseconds. */
	private static long processor() {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		return Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
			.filter((thread) -> thread != null && thread.getThreadName().startsWith("background-"))
			.mapToLong((thread) -> threads.getThreadCpuTime(thread.getThreadId()))
			.sum();
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
