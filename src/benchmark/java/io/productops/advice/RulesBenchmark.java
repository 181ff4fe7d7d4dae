package io.productops.advice;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long the sixty conditions of one set of answers take each {@link Contestant}. An
 * invocation goes through a thousand sets that were decoded before.
 * <p>
 * Another contestant needs a method here, a state below, and a line in
 * {@link ContestantsAgreeTests}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(MeasuredAnswers.COUNT)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {

	@Benchmark
	public void java(HandWrittenState state, Blackhole blackhole) {
		all(state.contestant, blackhole);
	}

	@Benchmark
	public void plan(OwnPlanState state, Blackhole blackhole) {
		all(state.contestant, blackhole);
	}

	@Benchmark
	public void terms(OwnTermsState state, Blackhole blackhole) {
		all(state.contestant, blackhole);
	}

	@Benchmark
	public void cel(CelRuntimeState state, Blackhole blackhole) {
		all(state.contestant, blackhole);
	}

	@Benchmark
	public void drools(DroolsState state, Blackhole blackhole) {
		all(state.contestant, blackhole);
	}

	private static void all(Contestant contestant, Blackhole blackhole) {
		for (int set = 0; set < MeasuredAnswers.COUNT; set++) {
			blackhole.consume(contestant.holding(set));
		}
	}

	/** Each is made only where it is measured. */
	@State(Scope.Thread)
	public static class HandWrittenState {

		private final Contestant contestant = new HandWritten();

	}

	@State(Scope.Thread)
	public static class OwnPlanState {

		private final Contestant contestant = new OwnPlan();

	}

	@State(Scope.Thread)
	public static class OwnTermsState {

		private final Contestant contestant = new OwnTerms();

	}

	@State(Scope.Thread)
	public static class CelRuntimeState {

		private final Contestant contestant = new CelRuntimePrograms();

	}

	@State(Scope.Thread)
	public static class DroolsState {

		private final Contestant contestant = new DroolsRules();

	}

}
