package io.productops.playbook;

import java.util.Map;

import io.productops.advice.PlaybookText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can be saved of a form that is older than the text.
 */
class MeanwhileTests {

	private static final String WHEN = "rules/M3-R1/levels/1/when";

	private final PlaybookText seen = PlaybookText.of(BuiltInText.read());

	@Test
	void keepsWhatTouchesNothingThatWasSaved() {
		Meanwhile meanwhile = since(Map.of("principles/PR1/claim", "Theirs."));
		assertThat(meanwhile.unsaved(Map.of("principles/PR1/short", "Mine")))
			.contains(Map.of("principles/PR1/short", "Mine"));
		assertThat(meanwhile.unsaved(Map.of("principles/PR1/claim", "Mine."))).isEmpty();
	}

	@Test
	void leavesOutWhatTheFormOnlyRepeats() {
		Meanwhile meanwhile = since(Map.of("principles/PR1/claim", "Theirs."));
		assertThat(meanwhile.unsaved(Map.of("principles/PR1/claim", value("principles/PR1/claim")))).contains(Map.of());
		assertThat(meanwhile.unsaved(Map.of("principles/PR1/claim", "Theirs."))).contains(Map.of());
	}

	@Test
	void aQuoteIsOneThing() {
		String quote = "principles/PR1/quotes/0/";
		Meanwhile meanwhile = since(Map.of(quote + "episode", "Another episode"));
		assertThat(meanwhile.unsaved(Map.of(quote + "withdrawn", "Asked for"))).isEmpty();
	}

	@Test
	void refusesAPlaceInAListThatIsAnotherByNow() {
		String level = "      - severity: critical\n        when: \"process_hours >= 12.0\"\n";
		String text = BuiltInText.read();
		int at = text.indexOf("      - ", text.indexOf("levels:", text.indexOf("id: M3-R1")));
		PlaybookText longer = PlaybookText.of(text.substring(0, at) + level + text.substring(at));
		assertThat(longer.field("rules/M3-R1/levels/0/when").orElseThrow().value()).isEqualTo("process_hours >= 12.0");
		assertThat(Meanwhile.of(this.seen, longer).unsaved(Map.of(WHEN, "process_hours >= 4.0"))).isEmpty();
	}

	private String value(String path) {
		return this.seen.field(path).orElseThrow().value();
	}

	private Meanwhile since(Map<String, String> saved) {
		return Meanwhile.of(this.seen, this.seen.with(saved));
	}

}
