package io.productops.notification.web;

import java.util.UUID;

import io.productops.notification.Notification;
import io.productops.notification.NotificationService;
import io.productops.shared.web.ListPart;
import io.productops.shared.web.ListQuery;
import io.productops.shared.web.Paging;
import io.productops.shared.web.ProblemException;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The inbox of whoever is signed in. To open what a notification is about marks nothing:
 * it is read when its reader says so.
 */
@Controller
@RequestMapping(InboxController.PATH)
class InboxController {

	static final String PATH = "/notifications";

	private final NotificationService notifications;

	private final Paging paging;

	InboxController(NotificationService notifications, Paging paging) {
		this.notifications = notifications;
		this.paging = paging;
	}

	@GetMapping
	ModelAndView inbox(@RequestParam(required = false) @Nullable String cursor,
			@AuthenticationPrincipal CurrentPerson person) {
		String here = cursor;
		ListQuery query;
		try {
			query = query(person, cursor);
		}
		catch (ProblemException ex) {
			// an address that was cut off still shows an inbox
			here = null;
			query = query(person, null);
		}
		ListPart<Notification> part = this.paging.part(query,
				this.notifications.inbox(person, query.after(), query.look()), Notification::position);
		return new ModelAndView("notification/inbox", "page", InboxPage.of(part, here, person.zone()));
	}

	@PostMapping("/{id}/reading")
	ModelAndView read(@PathVariable UUID id, @RequestParam(defaultValue = "") String cursor,
			@AuthenticationPrincipal CurrentPerson person) {
		this.notifications.read(person, id);
		return Redirect.to(InboxPage.href(cursor));
	}

	/**
	 * Marks all of the inbox.
	 * @param newest the first that was shown; what came after it stays unread
	 */
	@PostMapping("/reading")
	ModelAndView readAll(@RequestParam UUID newest, @AuthenticationPrincipal CurrentPerson person) {
		this.notifications.readAll(person, newest);
		return Redirect.to(PATH);
	}

	private ListQuery query(CurrentPerson person, @Nullable String cursor) {
		return this.paging.query("notifications of " + person.id(), null, cursor);
	}

}
