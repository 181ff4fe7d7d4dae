package io.productops.assessment.web;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.productops.RunningApplication;
import io.productops.TestPostgres;
import io.productops.PlainBrowser;
import io.productops.assessment.ForeignReplay;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the application in the middle of saving, again and again: what was confirmed is
 * there afterwards, and a form that was open can still be sent. Rounds:
 * {@code -Dproductops.crash.rounds=100}.
 */
class CrashTests {

	private static final int ROUNDS = Integer.getInteger("productops.crash.rounds", 1);

	private static final String STEP = "/steps/org-scale";

	@TempDir
	private Path directory;

	@Test
	void losesNothingThatWasSavedOnAnH2File() throws Exception {
		crashAgainAndAgain(Map.of());
	}

	@Test
	void losesNothingThatWasSavedOnPostgres() throws Exception {
		Assumptions.assumeTrue(TestPostgres.available(), "There is no embedded PostgreSQL for this platform");
		crashAgainAndAgain(TestPostgres.newDatabase("crash"), "--spring.profiles.active=postgres");
	}

	private void crashAgainAndAgain(Map<String, String> environment, String... arguments) throws Exception {
		RunningApplication application = RunningApplication.start(this.directory, environment, arguments);
		ExecutorService threads = Executors.newCachedThreadPool();
		try {
			for (int round = 1; round <= ROUNDS; round++) {
				int port = application.port();
				List<Writer> writers = Stream.generate(() -> new Writer(port)).limit(3).toList();
				Completed completed = new Completed(port);
				List<Future<?>> writing = writers.stream().<Future<?>>map(threads::submit).toList();
				TimeUnit.MILLISECONDS.sleep(400 + 170L * (round % 7));
				for (Writer writer : writers) {
					writer.hasConfirmedSome();
				}
				application.kill();
				for (Future<?> each : writing) {
					each.get(30, TimeUnit.SECONDS);
				}
				application = RunningApplication.start(this.directory, environment, arguments);
				for (Writer writer : writers) {
					writer.findsWhatItSaved(application.port());
				}
				completed.isStillThere(application.port());
			}
			application.kill();
			comesOutAgain(environment);
		}
		finally {
			application.close();
			threads.shutdownNow();
		}
	}

	/** Also for whoever has nothing but the database. */
	private void comesOutAgain(Map<String, String> environment) throws SQLException {
		ForeignReplay replay = ForeignReplay.of(
				environment.getOrDefault("PRODUCTOPS_DB_URL",
						"jdbc:h2:file:" + this.directory.resolve("data/productops")),
				environment.getOrDefault("PRODUCTOPS_DB_USER", "sa"),
				environment.getOrDefault("PRODUCTOPS_DB_PASSWORD", ""));
		assertThat(replay.checked()).isEqualTo(ROUNDS);
		assertThat(replay.different()).isEmpty();
	}

	/** Somebody who saves one number after the other, until nobody answers. */
	private static final class Writer implements Runnable {

		private final PlainBrowser browser;

		private final String step;

		private volatile int confirmed;

		Writer(int port) {
			this.browser = new PlainBrowser(port);
			this.step = this.browser.startAssessment() + STEP;
			this.browser.get(this.step);
			save(1);
		}

		@Override
		public void run() {
			try {
				for (int number = 2; number <= 5_000; number++) {
					save(number);
				}
			}
			catch (UncheckedIOException ex) {
				// the server is gone; what it confirmed until now counts
			}
		}

		private void save(int number) {
			HttpResponse<String> saved = this.browser.post(this.step, fields(String.valueOf(number)));
			if (saved.statusCode() != 303) {
				throw new IllegalStateException("Not saved: " + saved.statusCode());
			}
			this.confirmed = number;
		}

		/** A busy machine takes its time; without anything confirmed nothing is shown. */
		void hasConfirmedSome() throws InterruptedException {
			for (int i = 0; i < 600 && this.confirmed < 2; i++) {
				TimeUnit.MILLISECONDS.sleep(50);
			}
		}

		/** The number, or the one that was on its way; then sends the form once more. */
		void findsWhatItSaved(int port) {
			this.browser.moveTo(port);
			assertThat(this.confirmed).isGreaterThan(1);
			HttpResponse<String> saved = this.browser.post(this.step.replace("org-scale", "scope"),
					Map.of("version.scope", "0", "tab", "open", "answers.charter", "none"));
			assertThat(saved.statusCode()).isEqualTo(303);
			assertThat(this.browser.get(this.step).body()).containsAnyOf(value(this.confirmed),
					value(this.confirmed + 1));
		}

		private static String value(int number) {
			return "name=\"answers.pm_count\" value=\"" + number + "\"";
		}

	}

	/** Somebody who has the report already. */
	private static final class Completed {

		private final PlainBrowser browser;

		private final String report;

		private final String page;

		Completed(int port) {
			this.browser = new PlainBrowser(port);
			String assessment = this.browser.startAssessment();
			Map<String, String> answers = fields("11");
			answers.putAll(Map.of("answers.product_teams", "3", "answers.engineers", "60", "answers.company_stage",
					"high_growth", "answers.existing_ops", "none"));
			this.browser.get(assessment + STEP);
			assertThat(this.browser.post(assessment + STEP, answers).statusCode()).isEqualTo(303);
			assertThat(this.browser.post(assessment + "/completion", Map.of()).statusCode()).isEqualTo(303);
			this.report = assessment + "/report";
			this.page = this.browser.get(this.report).body();
		}

		void isStillThere(int port) {
			this.browser.moveTo(port);
			HttpResponse<String> after = this.browser.get(this.report);
			assertThat(after.statusCode()).isEqualTo(200);
			assertThat(withoutToken(after.body())).isEqualTo(withoutToken(this.page));
		}

		/** The form token is masked anew on every page. */
		private static String withoutToken(String page) {
			return page.replace(PlainBrowser.hidden(page, "_csrf"), "").replaceAll("value=\"\"", "");
		}

	}

	private static Map<String, String> fields(String people) {
		return new LinkedHashMap<>(Map.of("version.org-scale", "0", "tab", "the-only-tab", "answers.pm_count", people));
	}

}
