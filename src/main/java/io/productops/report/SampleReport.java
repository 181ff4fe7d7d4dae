package io.productops.report;

import java.util.Map;
import java.util.Set;

import io.productops.advice.Advice;
import io.productops.advice.AdviceJson;
import io.productops.assessment.AdviceReader;
import io.productops.assessment.SampleAssessment.Sample;
import io.productops.assessment.SampleAssessment;

import org.springframework.stereotype.Service;

/**
 * A report on the answers of an example organisation, made by the published playbook.
 */
@Service
public class SampleReport {

	private final SampleAssessment sample;

	SampleReport(SampleAssessment sample) {
		this.sample = sample;
	}

	public Report get() {
		Sample sample = this.sample.get();
		// through JSON, as any other report, so that the sample shows what a stored one
		// shows
		Advice advice = AdviceReader.read(AdviceJson.write(sample.advice()));
		return new Report(advice, sample.playbook(), sample.answers(), Set.of(), Map.of(), null, null, false, null,
				null, null);
	}

}
