package io.productops.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How stored things are shared out among threads.
 */
class PartsTests {

	@AfterEach
	void clearInterrupt() {
		Thread.interrupted();
	}

	@Test
	void handsOutEachOnceUpToTheLast() {
		Parts<Long> parts = new Parts<>(PartsTests::range, 10, 4);
		assertThat(all(parts)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
		assertThat(parts.next()).isEmpty();
		assertThat(parts.next()).isEmpty();
	}

	@Test
	void readsNothingWhereThereIsNothing() {
		AtomicInteger reads = new AtomicInteger();
		assertThat(new Parts<Long>((after, last) -> {
			reads.incrementAndGet();
			return List.of();
		}, 0, 4).next()).isEmpty();
		assertThat(reads).hasValue(0);
	}

	@Test
	void goesOnBehindGaps() {
		Parts<Long> parts = new Parts<>(
				(after, last) -> range(after, last).stream().filter((each) -> each % 100 == 1).toList(), 1_000, 4);
		assertThat(all(parts)).containsExactly(1L, 101L, 201L, 301L, 401L, 501L, 601L, 701L, 801L, 901L);
	}

	@Test
	void handsOutNothingAfterTheEndWasAskedFor() {
		Parts<Long> parts = new Parts<>(PartsTests::range, 10, 4);
		assertThat(parts.next()).hasSize(4);
		parts.end();
		assertThat(parts.next()).isEmpty();
	}

	@Test
	void handsOutNothingToAnybodyOnceAThreadIsInterrupted() {
		Parts<Long> parts = new Parts<>(PartsTests::range, 10, 4);
		assertThat(parts.next()).hasSize(4);
		Thread.currentThread().interrupt();
		assertThat(parts.next()).isEmpty();
		assertThat(Thread.interrupted()).isTrue();
		assertThat(parts.next()).isEmpty();
	}

	@Test
	void givesEachToOneOfSeveralThreads() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			Parts<Long> parts = new Parts<>(PartsTests::range, 50_001, 7);
			List<Long> got = new ArrayList<>();
			Callable<List<Long>> work = () -> all(parts);
			for (Future<List<Long>> each : threads.invokeAll(Collections.nCopies(4, work))) {
				got.addAll(each.get(30, TimeUnit.SECONDS));
			}
			assertThat(got.stream().sorted().toList()).isEqualTo(range(0, 50_001));
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void readsPartsAtTheSameTime() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			CyclicBarrier both = new CyclicBarrier(2);
			Parts<Long> parts = new Parts<>((after, last) -> {
				meet(both);
				return range(after, last);
			}, 8, 4);
			Callable<List<Long>> work = parts::next;
			for (Future<List<Long>> each : threads.invokeAll(List.of(work, work))) {
				assertThat(each.get()).hasSize(4);
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static void meet(CyclicBarrier both) {
		try {
			both.await(30, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException("Read one after the other", ex);
		}
	}

	private static List<Long> all(Parts<Long> parts) {
		List<Long> all = new ArrayList<>();
		for (List<Long> part = parts.next(); !part.isEmpty(); part = parts.next()) {
			all.addAll(part);
		}
		return all;
	}

	private static List<Long> range(long after, long last) {
		return LongStream.rangeClosed(after + 1, last).boxed().toList();
	}

}
