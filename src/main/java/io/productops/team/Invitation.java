package io.productops.team;

/**
 * An invitation that was made. Its link is known only now.
 *
 * @param path of the link, to be handed over where no e-mail was sent
 * @param mailed whether an e-mail is on its way
 */
public record Invitation(String email, String path, boolean mailed) {
}
