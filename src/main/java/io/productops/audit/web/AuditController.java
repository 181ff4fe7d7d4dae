package io.productops.audit.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import io.productops.audit.Acting;
import io.productops.audit.Actor;
import io.productops.audit.AuditCursor;
import io.productops.audit.AuditHead;
import io.productops.audit.AuditService;
import io.productops.shared.web.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The audit log for admins: page by page, as a download, and its check.
 */
@Controller
class AuditController {

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

	/** An export or a check reads the whole log. */
	private static final int WHOLE_LOGS_PER_MINUTE = 30;

	private final AuditService audits;

	private final RateLimit wholeLogs;

	private final Clock clock;

	AuditController(AuditService audits, Clock clock) {
		this.audits = audits;
		this.wholeLogs = new RateLimit(WHOLE_LOGS_PER_MINUTE, clock);
		this.clock = clock;
	}

	@GetMapping(LogPage.PATH)
	ModelAndView show(FilterForm form, @RequestParam(defaultValue = "") String newer,
			@RequestParam(defaultValue = "") String older) {
		if (!form.errors().isEmpty()) {
			return refused(form);
		}
		LogPage page = LogPage.of(form, this.audits.find(form.toFilter(), cursor(newer, older)), this.audits.head());
		return new ModelAndView("audit/log", "page", page);
	}

	@GetMapping(LogPage.EXPORT)
	@Nullable ModelAndView export(FilterForm form, @Nullable Principal signedIn, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (!form.errors().isEmpty()) {
			return refused(form);
		}
		this.wholeLogs.take(request.getRemoteAddr());
		response.setContentType("text/csv;charset=utf-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("audit-log-" + LocalDate.now(this.clock) + ".csv")
					.build()
					.toString());
		Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
		CsvExport csv = new CsvExport(out);
		try {
			csv.end(this.audits.export(form.toFilter(), actor(signedIn), csv));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		out.flush();
		return null;
	}

	@GetMapping(LogPage.CHECK)
	ModelAndView askForCheck() {
		return new ModelAndView("audit/check", "page", CheckPage.asked(this.audits.head()));
	}

	@PostMapping(LogPage.CHECK)
	ModelAndView check(@RequestParam(defaultValue = "") String head, HttpServletRequest request) {
		Optional<AuditHead> kept = AuditHead.parse(head);
		if (!head.isBlank() && kept.isEmpty()) {
			ModelAndView page = new ModelAndView("audit/check", HttpStatus.UNPROCESSABLE_CONTENT);
			return page.addObject("page", CheckPage.refused(head, this.audits.head()));
		}
		this.wholeLogs.take(request.getRemoteAddr());
		return new ModelAndView("audit/check", "page", CheckPage.found(head, this.audits.verify(kept.orElse(null))));
	}

	private ModelAndView refused(FilterForm form) {
		ModelAndView page = new ModelAndView("audit/log", HttpStatus.UNPROCESSABLE_CONTENT);
		return page.addObject("page", LogPage.refused(form, this.audits.head()));
	}

	/** A place that is none is the beginning. */
	private static AuditCursor cursor(String newer, String older) {
		if (NUMBER.matcher(newer).matches()) {
			return AuditCursor.newerThan(Long.parseLong(newer));
		}
		return NUMBER.matcher(older).matches() ? AuditCursor.olderThan(Long.parseLong(older)) : AuditCursor.NEWEST;
	}

	private static Actor actor(@Nullable Principal signedIn) {
		Object principal = (signedIn instanceof Authentication authentication) ? authentication.getPrincipal()
				: signedIn;
		if (principal instanceof Acting acting) {
			return acting.actor();
		}
		return (signedIn != null) ? new Actor(Actor.Kind.PERSON, signedIn.getName(), signedIn.getName())
				: Actor.visitor();
	}

}
