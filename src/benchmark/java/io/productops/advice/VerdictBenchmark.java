package io.productops.advice;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long the verdict on one set of answers takes, from the answers as {@link Answers}
 * has them: among many, and each by itself.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(MeasuredAnswers.COUNT)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class VerdictBenchmark {

	@Benchmark
	public void bulk(Blackhole blackhole) {
		AdviceEngine.verdicts(BuiltIn.PLAYBOOK, MeasuredAnswers.SETS.stream()).forEach(blackhole::consume);
	}

	@Benchmark
	public void verdict(Blackhole blackhole) {
		for (Answers answers : MeasuredAnswers.SETS) {
			blackhole.consume(AdviceEngine.verdict(BuiltIn.PLAYBOOK, answers));
		}
	}

}
