package io.productops.advice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the benchmarks on demand and holds them against their limits.
 */
@EnabledIfSystemProperty(named = "productops.benchmark", matches = "true",
		disabledReason = "takes minutes; run with -Dproductops.benchmark=true")
class BenchmarkRunTests {

	@Test
	void adviceIsQuick() throws Exception {
		for (RunResult result : new Runner(
				new OptionsBuilder().include(AdviceBenchmark.class.getName() + "\\.(with|as)")
					.timeout(TimeValue.minutes(5))
					.jvmArgs()
					.build())
			.run()) {
			double median = result.getPrimaryResult().getStatistics().getPercentile(50) / 1_000;
			boolean searched = result.getParams().getBenchmark().endsWith(".withCounterfactuals");
			assertThat(median).as(result.getParams().id() + " in milliseconds").isLessThan(searched ? 100 : 1);
		}
	}

	@Test
	void thePlaybookCompilesColdInThreeSeconds() throws Exception {
		for (RunResult result : new Runner(
				new OptionsBuilder().include(AdviceBenchmark.ColdPlaybook.class.getName().replace("$", "."))
					.jvmArgs()
					.build())
			.run()) {
			assertThat(result.getAggregatedResult().getPrimaryResult().getStatistics().getPercentile(50))
				.isLessThan(3_000);
		}
	}

}
