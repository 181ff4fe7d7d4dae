/**
 * Tells people what concerns them, in an inbox and by e-mail; it knows people and words,
 * and no features. Enter at {@link io.productops.notification.NotificationService}.
 * <p>
 * A feature that changes something calls, inside its own transaction and before it
 * appends to the audit log, <pre>
 * notifications.notify(recipients, person.actor(), new Notice(NotificationKind.ASSIGNED,
 *         team, "Write the handover", "Ada Lovelace gave it to you.", "/recommendations/4f1c",
 *         "assigned:4f1c:3"));
 * </pre> and takes care of nothing else: not of itself among the recipients, not of
 * saying it twice (the last argument tells one occasion from another), not of e-mail. A
 * feature with due dates implements {@link io.productops.notification.Reminders} as a
 * bean; when something is due soon or overdue is found out here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "team", "audit", "shared", "shared :: web" })
package io.productops.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
