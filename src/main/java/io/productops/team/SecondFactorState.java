package io.productops.team;

/**
 * Whether somebody has a second factor.
 *
 * @param hasPassword whether it matters: who signs in elsewhere shows it there
 * @param required whether this installation wants one of them
 * @param recoveryCodes how many were not used yet
 */
public record SecondFactorState(String email, boolean hasPassword, boolean on, boolean required, int recoveryCodes) {
}
