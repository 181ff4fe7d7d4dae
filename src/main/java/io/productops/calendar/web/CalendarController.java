package io.productops.calendar.web;

import java.time.Clock;
import java.util.List;

import io.productops.calendar.CalendarEvent;
import io.productops.calendar.CalendarFeedService;
import io.productops.calendar.CalendarFile;
import io.productops.shared.web.EntityTag;
import io.productops.shared.web.RateLimit;
import io.productops.shared.web.SiteAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Calendars for programs that cannot sign in: the secret in the address is all that they
 * need.
 */
@Controller
class CalendarController {

	/** Programs ask each hour or so; somebody who guesses asks more often. */
	private static final int PER_MINUTE = 60;

	private final CalendarFeedService feeds;

	private final SiteAddress addresses;

	private final RateLimit limit;

	CalendarController(CalendarFeedService feeds, SiteAddress addresses, Clock clock) {
		this.feeds = feeds;
		this.addresses = addresses;
		this.limit = new RateLimit(PER_MINUTE, clock);
	}

	@GetMapping("/calendar/{secret}.ics")
	ResponseEntity<byte[]> calendar(@PathVariable String secret, HttpServletRequest request,
			HttpServletResponse response) {
		this.limit.take(String.valueOf(request.getRemoteAddr()));
		// the address is a right
		response.setHeader("Referrer-Policy", "no-referrer");
		List<CalendarEvent> events = this.feeds.events(secret);
		// a program keeps it, and asks whether it is still the same
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		byte[] file = CalendarFile.of("Product Ops Advisor", events, this.addresses.of("", request));
		return EntityTag.of(file).answer(request, file, CalendarFile.CONTENT_TYPE);
	}

}
