package io.productops.audit;

import java.util.Map;

import io.productops.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@OnH2
@ExtendWith(OutputCaptureExtension.class)
class AuditHeadLogTests {

	@Test
	void writesTheHeadWhereItCanBeKept(@Autowired AuditHeadLog timer, @Autowired AuditService audits,
			CapturedOutput output) {
		audits.record(Actor.system(), "test.logged", "thing", Map.of(), Map.of());
		timer.logHead();
		assertThat(output.getOut().lines()).anySatisfy((line) -> assertThat(line).contains(" INFO ")
			.endsWith(": Audit log ends with " + audits.head().text()));
	}

}
