package io.productops.shared;

/**
 * A request that its sender may repeat without a second effect.
 *
 * @param token the hash of the token that it came with; the keys of each are its own
 * @param key chosen by the sender: at most 255 characters
 * @param fingerprint what was asked: the same for the same request only, 64 characters
 */
public record IdempotentRequest(String token, String key, String fingerprint) {
}
