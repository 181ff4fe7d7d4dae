package io.productops.recommendation.web;

import java.util.UUID;

import io.productops.calendar.CalendarFile;
import io.productops.recommendation.CalendarService;
import io.productops.shared.web.EntityTag;
import io.productops.shared.web.SiteAddress;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The days of one recommendation as a file for a calendar.
 */
@Controller
class CalendarFileController {

	private final CalendarService calendars;

	private final SiteAddress addresses;

	CalendarFileController(CalendarService calendars, SiteAddress addresses) {
		this.calendars = calendars;
		this.addresses = addresses;
	}

	@GetMapping("/recommendations/{id}/calendar.ics")
	ResponseEntity<byte[]> calendar(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request, HttpServletResponse response) {
		byte[] file = CalendarFile.of("Recommendation", this.calendars.events(id, person),
				this.addresses.of("", request));
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("recommendation.ics").build().toString());
		return EntityTag.of(file).answer(request, file, CalendarFile.CONTENT_TYPE);
	}

}
