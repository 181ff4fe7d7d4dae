package io.productops.playbook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.productops.advice.LintFinding;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookLinter;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lints drafts. That takes seconds of a processor, so one thread does it beside the
 * requests, one text after the other, and what came of it is kept by the text's hash.
 */
@Component
public class DraftLinting implements DisposableBean {

	/** So long a page waits for it. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	/** So many texts wait at most. */
	private static final int WAITING = 16;

	private static final int KEPT = 50;

	private final ThreadPoolExecutor linter = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(WAITING), DraftLinting::thread);

	private final AsyncCache<String, List<LintFinding>> findings = Caffeine.newBuilder().maximumSize(KEPT).buildAsync();

	/**
	 * What the linter finds in a draft; nothing where that is not known yet, and to be
	 * asked for again.
	 * @param published what the draft is compared with, or null where there is nothing
	 */
	public Optional<DraftFindings> of(Playbook draft, @Nullable Playbook published) {
		try {
			CompletableFuture<List<LintFinding>> before = (published != null) ? lint(published)
					: CompletableFuture.completedFuture(List.of());
			return Optional
				.of(lint(draft).thenCombine(before, DraftFindings::of).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException | RejectedExecutionException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Linting failed", ex.getCause());
		}
	}

	/** A failure is not kept. */
	private CompletableFuture<List<LintFinding>> lint(Playbook playbook) {
		return this.findings.get(playbook.ref().sha256(),
				(sha256, executor) -> CompletableFuture.supplyAsync(
						() -> PlaybookLinter.lint(playbook, () -> Thread.currentThread().isInterrupted()),
						this.linter));
	}

	/** Lets other work go before all that comes later. */
	void before(Runnable work) {
		this.linter.execute(work);
	}

	@Override
	public void destroy() {
		this.linter.shutdownNow();
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "draft-linting");
		thread.setDaemon(true);
		return thread;
	}

}
