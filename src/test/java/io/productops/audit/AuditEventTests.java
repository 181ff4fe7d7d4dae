package io.productops.audit;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The hash of an event can be made by anybody, in any language, for ever.
 */
class AuditEventTests {

	@Test
	void hasTheHashThatAnotherProgramMakes() {
		AuditEvent event = new AuditEvent(7, Instant.parse("2026-11-20T16:05:00.12Z"), "PERSON", "p-1",
				"Zoë \"Z\" \\ 😀\n\u001f\u007f\u2028", "role.changed", "person:p-2", "request-1", null,
				"{\"role\":\"PM\"}", "{\"role\":\"LEADER\"}", "0".repeat(64), "");
		// import hashlib, json; row = {"number": 7, "occurred_at":
		// "2026-11-20T16:05:00.120000Z", ...}
		// json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
		assertThat(event.computeHash()).isEqualTo("bcfbc1cb8b08a52d2cbac5e258393c3b25b9fb400cdb114ebfea4a1f38f7f622");
		assertThat(event.hashed().hash()).isEqualTo(event.computeHash());
		assertThat(event.hashed().hashed()).isEqualTo(event.hashed());
	}

	@Test
	void aHeadComesBackFromItsText() {
		AuditHead head = new AuditHead(120, "0f".repeat(32));
		assertThat(AuditHead.parse(head.text())).contains(head);
		assertThat(AuditHead.parse("  " + head.text() + "\r\n")).contains(head);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "7", "7:", "7:abc", "-1:0000000000000000000000000000000000000000000000000000000000000000",
					"7:000000000000000000000000000000000000000000000000000000000000000G",
					"9999999999999999999:0000000000000000000000000000000000000000000000000000000000000000", "\0" })
	void anythingElseIsNoHead(String text) {
		assertThat(AuditHead.parse(text)).isEmpty();
	}

}
