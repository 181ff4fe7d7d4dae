package io.productops.calendar.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.productops.calendar.CalendarFeedService;
import io.productops.calendar.CalendarScope;
import io.productops.calendar.TooManyFeedsException;
import io.productops.shared.web.OnceCookie;
import io.productops.shared.web.Redirect;
import io.productops.shared.web.SiteAddress;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The calendar addresses of whoever is signed in.
 */
@Controller
@RequestMapping(CalendarFeedController.PATH)
class CalendarFeedController {

	static final String PATH = "/account/calendar";

	private static final OnceCookie MADE = new OnceCookie("poa-new-calendar", PATH);

	private final CalendarFeedService feeds;

	private final SiteAddress addresses;

	CalendarFeedController(CalendarFeedService feeds, SiteAddress addresses) {
		this.feeds = feeds;
		this.addresses = addresses;
	}

	@GetMapping
	ModelAndView calendars(@AuthenticationPrincipal CurrentPerson person, HttpServletRequest request,
			HttpServletResponse response) {
		String secret = MADE.take(request, response);
		String made = (secret != null && this.feeds.isOf(person, secret))
				? this.addresses.of("/calendar/" + secret + ".ics", request) : null;
		return page(person, null, made);
	}

	@PostMapping
	ModelAndView create(@RequestParam(defaultValue = "") String scope, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request, HttpServletResponse response) {
		CalendarScope chosen = Arrays.stream(CalendarScope.values())
			.filter((each) -> each.name().equals(scope))
			.findFirst()
			.orElse(null);
		if (chosen == null) {
			return refused(person, "Choose what is in the calendar.");
		}
		try {
			MADE.send(this.feeds.create(person, chosen), request, response);
			return Redirect.to(PATH);
		}
		catch (TooManyFeedsException ex) {
			return refused(person,
					"You have " + CalendarFeedService.MOST + " calendar addresses. Revoke one that you do not need.");
		}
	}

	@PostMapping("/{id}/revocation")
	ModelAndView revoke(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person) {
		this.feeds.revoke(person, id);
		return Redirect.to(PATH);
	}

	private ModelAndView refused(CurrentPerson person, String fault) {
		ModelAndView page = page(person, fault, null);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(CurrentPerson person, @Nullable String fault, @Nullable String made) {
		List<CalendarPage.Row> rows = this.feeds.of(person)
			.stream()
			.map((feed) -> CalendarPage.Row.of(feed, person.zone()))
			.toList();
		return new ModelAndView("calendar/feeds", "page", new CalendarPage(rows, fault, made));
	}

}
