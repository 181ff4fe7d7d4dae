package io.productops.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The text of the playbook that the application brings along.
 */
public final class BuiltInText {

	private BuiltInText() {
	}

	public static String read() {
		try (InputStream file = BuiltInText.class.getResourceAsStream("/playbook/product-ops.yaml")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
