package io.productops.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole log found.
 *
 * @param checked how many events, from the first, are in order
 * @param head where the log ends now
 * @param fault the first thing that is wrong, or null
 */
public record AuditCheck(long checked, AuditHead head, @Nullable AuditFault fault) {
}
