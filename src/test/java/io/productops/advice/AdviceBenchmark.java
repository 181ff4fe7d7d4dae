package io.productops.advice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long one advice takes, for three worked cases: a healthy one, one that lacks half
 * its answers, and the one with the most flags and the largest search.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class AdviceBenchmark {

	/** The worked cases that are measured. */
	@Param({ "C5", "C6", "C7", "C8" })
	public String worked;

	private Answers answers = Answers.none();

	@Setup
	public void read() {
		this.answers = BuiltIn.answers(Cases.read(this.worked).answers());
	}

	@Benchmark
	public Advice withoutCounterfactuals() {
		return AdviceEngine.withoutCounterfactuals(BuiltIn.PLAYBOOK, this.answers);
	}

	@Benchmark
	public Advice withCounterfactuals() {
		return AdviceEngine.advise(BuiltIn.PLAYBOOK, this.answers);
	}

	@Benchmark
	public String asJson() {
		return AdviceJson.write(AdviceEngine.withoutCounterfactuals(BuiltIn.PLAYBOOK, this.answers));
	}

	/** Reading and compiling the playbook, once in each of several fresh processes. */
	@State(Scope.Benchmark)
	@BenchmarkMode(Mode.SingleShotTime)
	@OutputTimeUnit(TimeUnit.MILLISECONDS)
	@Fork(10)
	@Warmup(iterations = 0)
	@Measurement(iterations = 1)
	public static class ColdPlaybook {

		/** Without {@link BuiltIn}, which would compile the playbook a first time. */
		@Benchmark
		public List<Question> readAndCompile() throws IOException {
			try (InputStream file = AdviceBenchmark.class.getResourceAsStream("/playbook/product-ops.yaml")) {
				return PlaybookCompiler.compile(new String(file.readAllBytes(), StandardCharsets.UTF_8), 1).questions();
			}
		}

	}

}
