package io.productops.recommendation;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://tracker.example/PROJ-12", "http://localhost:8080/x?y=1#z",
			"HTTPS://TRACKER.EXAMPLE/A%20B", "https://x_y.example/1", "https://_a.b_c.example:8443/1?x=y",
			"https://пример.рф/1", "https://例え.テスト/1", "https://हिन्दी.example/", "http://[::1]:8080/1" })
	void takesWebAddresses(String address) {
		assertThat(WorkText.tracker(address)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "//tracker.example/x", "tracker.example/x",
			"https:///x", "https://user:pass@tracker.example/", "https://tracker.example/a b", "ftp://a.example/x",
			"https://user@x_y.example/", "https://user:pass@пример.рф/", "https://user@", "https://x_y.example:port/",
			"https://x_y..example/", "https://.x_y/", "https://-x_y/", "https://x_y%2eexample/", "https://пример рф/1",
			"https://x_y\u202e.example/", "https://x_y\u00a0z/", "https://x_y\u2028z/", "https://x_y\\z/",
			"javascript://x_y.example/%0aalert(1)", "data://x_y/1", "https://tracker.example/\nX",
			" javascript:alert(1)", "java\tscript:alert(1)", "" })
	void refusesEverythingElse(String address) {
		assertThat(WorkText.tracker(address)).isNotNull();
	}

	@Test
	void refusesLabelsThatAreNone() {
		assertThat(WorkText.labels(List.of("q1", "Größe", "a b"))).isNull();
		assertThat(WorkText.labels(List.of("a,b"))).isNotNull();
		assertThat(WorkText.labels(List.of(" "))).isNotNull();
		assertThat(WorkText.labels(List.of("a\nb"))).isNotNull();
		assertThat(WorkText.labels(List.of("x".repeat(41)))).isNotNull();
		assertThat(WorkText.labels(Collections.nCopies(11, "x"))).isNotNull();
	}

}
