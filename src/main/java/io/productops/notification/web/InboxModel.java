package io.productops.notification.web;

import io.productops.notification.NotificationService;
import io.productops.team.CurrentPerson;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
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
	@Nullable InboxView inbox(@AuthenticationPrincipal @Nullable CurrentPerson person, HttpServletRequest request) {
		// the page of a failure must not ask the database, which may be what failed
		boolean counted = request.getDispatcherType() != DispatcherType.ERROR;
		return (person == null) ? null : new InboxView(this.notifications, person, counted);
	}

	/**
	 * The inbox of whoever is signed in. It is counted when a page asks for it: not for
	 * redirects, files and the API.
	 */
	record InboxView(NotificationService notifications, CurrentPerson person, boolean counted) {

		/** How many are unread, or null for none. */
		public @Nullable String unread() {
			int unread = this.counted ? this.notifications.unread(this.person) : 0;
			if (unread == 0) {
				return null;
			}
			return (unread < NotificationService.MOST_COUNTED) ? String.valueOf(unread) : unread - 1 + "+";
		}

	}

}
