package io.productops.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Devices that show codes, for tests.
 */
@Component
public class Codes {

	private final SecondFactorService factors;

	private final Clock clock;

	Codes(SecondFactorService factors, Clock clock) {
		this.factors = factors;
		this.clock = clock;
	}

	/** Gives somebody a device. */
	public Device turnOn(UUID person) {
		Device device = new Device(SecondFactorService.newKey());
		return new Device(device.key(), this.factors.turnOn(person, device.key(), device.code(this.clock.instant())));
	}

	/** The device that somebody made who typed the key from the page that shows it. */
	public static Device ofPage(String page) {
		Matcher key = Pattern.compile("Key: <code[^>]*>([A-Z2-7 ]+)</code>").matcher(page);
		if (!key.find()) {
			throw new AssertionError("No key on the page");
		}
		return new Device(key.group(1).replace(" ", ""));
	}

	/**
	 * A device.
	 *
	 * @param recoveryCodes on paper beside it
	 */
	public record Device(String key, List<String> recoveryCodes) {

		Device(String key) {
			this(key, List.of());
		}

		public String code(Instant at) {
			return Totp.code(this.key, at);
		}

		/** A code that was not used when the device was set up just now. */
		public String next(Clock clock) {
			return code(clock.instant().plus(Duration.ofSeconds(30)));
		}

	}

}
