package io.productops.playbook;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.productops.shared.Sha256;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compiles texts that are no versions yet, and keeps what came of the last: it takes a
 * good part of a second, and the pages of a draft are looked at one after the other.
 */
@Component
public class CheckedTexts {

	private static final int KEPT = 8;

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final Cache<Key, CheckedText> checked = Caffeine.newBuilder()
		.maximumSize(KEPT)
		.expireAfterAccess(LONGEST)
		.build();

	/**
	 * What the compiler says of a text.
	 * @param number the version that it would become
	 */
	public CheckedText of(String text, int number) {
		Key key = new Key(number, Sha256.of(text));
		@Nullable CheckedText known = this.checked.getIfPresent(key);
		if (known != null) {
			return known;
		}
		// two who come at once compile it twice, so that nobody waits for another text
		CheckedText checked = CheckedText.of(text, number);
		this.checked.put(key, checked);
		return checked;
	}

	private record Key(int number, String sha256) {
	}

}
