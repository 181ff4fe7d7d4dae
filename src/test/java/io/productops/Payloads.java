package io.productops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What somebody types who wants a page to run it or to break: {@code xss.txt}, one on
 * each line.
 */
public final class Payloads {

	private Payloads() {
	}

	/** All of them; {@code \n} and {@code \t} of the file are a new line and a tab. */
	public static Stream<String> all() {
		try (InputStream file = Payloads.class.getResourceAsStream("/xss.txt")) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
				.map((line) -> line.replace("\\n", "\n").replace("\\t", "\t"))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
