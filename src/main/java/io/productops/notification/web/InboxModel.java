package io.productops.notification.web;

import io.productops.notification.NotificationService;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells every page how much is unread, for its head.
 */
@ControllerAdvice
class InboxModel {

	private final NotificationService notifications;

	InboxModel(NotificationService notifications) {
		this.notifications = notifications;
	}

	@ModelAttribute("inbox")
	@Nullable InboxView inbox(@AuthenticationPrincipal @Nullable CurrentPerson person) {
		return (person == null) ? null : new InboxView(this.notifications, person);
	}

	/**
	 * The inbox of whoever is signed in. It is counted when a page asks for it: not for
	 * redirects, files and the API.
	 */
	record InboxView(NotificationService notifications, CurrentPerson person) {

		/** How many are unread, or null for none. */
		public @Nullable String unread() {
			int unread = this.notifications.unread(this.person);
			if (unread == 0) {
				return null;
			}
			return (unread < NotificationService.MOST_COUNTED) ? String.valueOf(unread) : unread - 1 + "+";
		}

	}

}
