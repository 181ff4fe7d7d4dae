/**
 * The pages of the inbox and of what is mailed; enter at {@code InboxController}.
 */
@NullMarked
package io.productops.notification.web;

import org.jspecify.annotations.NullMarked;
