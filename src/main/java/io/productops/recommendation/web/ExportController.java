package io.productops.recommendation.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import io.productops.export.DateStyle;
import io.productops.export.ExportFormat;
import io.productops.export.WorkItems;
import io.productops.recommendation.ExportService;
import io.productops.recommendation.RecommendationFilter;
import io.productops.shared.NotFoundException;
import io.productops.shared.web.RateLimit;
import io.productops.shared.web.SiteAddress;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import io.productops.team.TeammateService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The list of recommendations as a file, with the same filters. It is written as it is
 * read: a list of any length needs no more memory than a short one.
 */
@Controller
class ExportController {

	/** An export reads a whole list. */
	private static final int EXPORTS_PER_MINUTE = 30;

	/** More is better taken as a file than out of a page. */
	private static final int MOST_COPIED = 200;

	private final ExportService exports;

	private final ListPages lists;

	private final TeamService teams;

	private final TeammateService teammates;

	private final PeopleService people;

	private final SiteAddress addresses;

	private final RateLimit limit;

	private final Clock clock;

	ExportController(ExportService exports, ListPages lists, TeamService teams, TeammateService teammates,
			PeopleService people, SiteAddress addresses, Clock clock) {
		this.exports = exports;
		this.lists = lists;
		this.teams = teams;
		this.teammates = teammates;
		this.people = people;
		this.addresses = addresses;
		this.limit = new RateLimit(EXPORTS_PER_MINUTE, clock);
		this.clock = clock;
	}

	/**
	 * A filter that is none is refused as on the page: a file of everything would be
	 * taken for what was asked for.
	 */
	@GetMapping("/recommendations/export/{format}")
	@Nullable ModelAndView export(@PathVariable String format, ListForm form, @RequestParam(defaultValue = "") String dates,
			@AuthenticationPrincipal CurrentPerson person, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ExportFormat wanted = ExportFormat.of(format).orElseThrow(() -> new NotFoundException("No such format"));
		if (!ListFaults.of(form).isEmpty()) {
			return this.lists.show(form, "", ListDraft.NONE, person);
		}
		ExportRows rows = rows(form, Integer.MAX_VALUE, person, request);
		head(response, wanted, "recommendations-" + rows.filter().today());
		AtomicLong count = new AtomicLong();
		try {
			// never closed here: a file that broke off must not look like a whole one
			OutputStream out = response.getOutputStream();
			wanted.write(counted(rows, count), DateStyle.of(dates).orElse(wanted.dates()), out);
			out.flush();
		}
		finally {
			// also when whoever asked went away in the middle: they have what was sent
			this.exports.exported(wanted.id(), rows.filter(), count.get(), person);
		}
		return null;
	}

	/** The beginning of the list as Markdown, on a page from which it can be copied. */
	@GetMapping("/recommendations/copy")
	ModelAndView copy(ListForm form, @AuthenticationPrincipal CurrentPerson person, HttpServletRequest request)
			throws IOException {
		if (!ListFaults.of(form).isEmpty()) {
			return this.lists.show(form, "", ListDraft.NONE, person);
		}
		ExportRows rows = rows(form, MOST_COPIED, person, request);
		AtomicLong count = new AtomicLong();
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		ExportFormat.MARKDOWN.write(counted(rows, count), DateStyle.ISO, text);
		this.exports.exported(ExportFormat.MARKDOWN.id(), rows.filter(), count.get(), person);
		return new ModelAndView("recommendation/copy", "page",
				new CopyPage(form.href(), form.href(ExportFormat.MARKDOWN), text.toString(StandardCharsets.UTF_8),
						(int) count.get(), count.get() == MOST_COPIED));
	}

	private ExportRows rows(ListForm form, int most, CurrentPerson person, HttpServletRequest request) {
		this.limit.take(person.id().toString());
		RecommendationFilter filter = form.toFilter(person.id(), LocalDate.now(this.clock.withZone(person.zone())));
		if (filter.team() != null) {
			this.teams.team(filter.team(), person);
		}
		Map<UUID, String> names = this.teams.teams(person)
			.stream()
			.collect(Collectors.toMap(TeamDetails::id, TeamDetails::name));
		return new ExportRows(this.exports, this.people, this.teammates, filter, form.toSort(), most, person, names,
				(path) -> this.addresses.of(path, request));
	}

	/** Counts each time anew: some files go through the rows twice. */
	private static WorkItems counted(WorkItems rows, AtomicLong count) {
		return (sink) -> {
			count.set(0);
			rows.each((item) -> {
				sink.accept(item);
				count.incrementAndGet();
			});
		};
	}

	private static void head(HttpServletResponse response, ExportFormat format, String name) {
		response.setContentType(format.contentType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name + format.ending()).build().toString());
	}

}
