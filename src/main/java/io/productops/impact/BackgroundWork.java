package io.productops.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Does long work beside the requests: one after the other, each with as many threads as
 * there are processors. Nothing of it survives the end of the process.
 */
@Component
class BackgroundWork implements DisposableBean {

	/** So many wait at most. */
	private static final int WAITING = 4;

	private final int threads = Runtime.getRuntime().availableProcessors();

	private final ThreadPoolExecutor rounds = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(WAITING), (work) -> thread(work, "background-round"));

	private final Set<UUID> atWork = ConcurrentHashMap.newKeySet();

	private final ExecutorService workers = Executors.newFixedThreadPool(this.threads,
			(work) -> thread(work, "background-worker"));

	/** Whether it was taken; not where too much is waiting already. */
	boolean begin(UUID run, Runnable round) {
		this.atWork.add(run);
		try {
			this.rounds.execute(() -> now(run, round));
			return true;
		}
		catch (RejectedExecutionException ex) {
			this.atWork.remove(run);
			return false;
		}
	}

	/** Does a round in the thread that asks, which may be a timer’s. */
	void now(UUID run, Runnable round) {
		this.atWork.add(run);
		try {
			round.run();
		}
		finally {
			this.atWork.remove(run);
		}
	}

	/** The runs that were begun here and have not ended, also those that wait. */
	Set<UUID> atWork() {
		return Set.copyOf(this.atWork);
	}

	/**
	 * Lets each thread do the same work, which shares out among them what there is to do.
	 * @return what came of each
	 * @throws InterruptedException when the process ends
	 */
	<T> List<T> share(Callable<T> work) throws InterruptedException {
		List<T> results = new ArrayList<>();
		for (Future<T> each : this.workers.invokeAll(Collections.nCopies(this.threads, work))) {
			try {
				results.add(each.get());
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException("A thread in the background failed", ex.getCause());
			}
		}
		return results;
	}

	@Override
	public void destroy() {
		this.rounds.shutdownNow();
		this.workers.shutdownNow();
	}

	private static Thread thread(Runnable work, String name) {
		Thread thread = new Thread(work, name);
		thread.setDaemon(true);
		return thread;
	}

}
