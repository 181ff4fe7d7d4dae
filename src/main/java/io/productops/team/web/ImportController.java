package io.productops.team.web;

import java.util.List;
import java.util.Locale;

import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import io.productops.team.ImportLine;
import io.productops.team.ImportLine.Effect;
import io.productops.team.ImportResult;
import io.productops.team.ImportService;
import io.productops.team.UnreadableFileException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The import of people: the lines, what they would do, and what they did.
 */
@Controller
@RequestMapping("/admin/people/import")
class ImportController {

	private static final String DONE = "results";

	private final ImportService imports;

	ImportController(ImportService imports) {
		this.imports = imports;
	}

	@GetMapping
	ModelAndView ask() {
		return page("", null, List.of());
	}

	@PostMapping("/preview")
	ModelAndView preview(@RequestParam(defaultValue = "") String lines, @AuthenticationPrincipal CurrentPerson admin) {
		try {
			return page(lines, null, this.imports.preview(admin, lines));
		}
		catch (UnreadableFileException ex) {
			return refused(lines, ex);
		}
	}

	@PostMapping
	ModelAndView run(@RequestParam(defaultValue = "") String lines, @AuthenticationPrincipal CurrentPerson admin,
			RedirectAttributes once) {
		try {
			once.addFlashAttribute(DONE, this.imports.run(admin, lines));
			return Redirect.to("/admin/people/import/result");
		}
		catch (UnreadableFileException ex) {
			return refused(lines, ex);
		}
	}

	/** Shown once: the links to hand over are not kept anywhere. */
	@GetMapping("/result")
	ModelAndView result(Model model, HttpServletRequest request) {
		if (!(model.getAttribute(DONE) instanceof List<?> results)) {
			return Redirect.to("/admin/people");
		}
		String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
		List<ResultRow> rows = results.stream()
			.map(ImportResult.class::cast)
			.map((result) -> ResultRow.of(result, base))
			.toList();
		return new ModelAndView("team/import-result", "page", new ResultPage(
				counted(rows.stream().filter(ResultRow::done).count(), "line was done", "lines were done"), rows));
	}

	private ModelAndView refused(String lines, UnreadableFileException ex) {
		ModelAndView page = page(lines, ex.getMessage(), List.of());
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static ModelAndView page(String text, @Nullable String error, List<ImportLine> lines) {
		long done = lines.stream().filter((line) -> changes(line.effect())).count();
		long wrong = lines.stream().filter((line) -> line.effect() == Effect.REFUSE).count();
		String heading = lines.isEmpty() ? "Import people"
				: (done == 0) ? "Nothing to import" : "Import " + counted(done, "person", "people") + "?";
		String summary = (wrong == 0) ? ""
				: counted(wrong, "line is wrong and is left out.", "lines are wrong and are left out.");
		return new ModelAndView("team/import", "page",
				new ImportPage(heading, text, error, lines.stream().map(LineRow::of).toList(), summary, done > 0));
	}

	private static boolean changes(Effect effect) {
		return effect == Effect.INVITE || effect == Effect.JOIN || effect == Effect.CHANGE;
	}

	private static String counted(long number, String one, String many) {
		return (number == 1) ? "one " + one : String.format(Locale.ROOT, "%,d %s", number, many);
	}

	private static String words(Effect effect) {
		return switch (effect) {
			case INVITE -> "Invited";
			case JOIN -> "Joins the team";
			case CHANGE -> "Gets this role";
			case NOTHING -> "Is so already";
			case REFUSE -> "Left out";
		};
	}

	/** The lines and what they would do. */
	record ImportPage(String heading, String text, @Nullable String error, List<LineRow> lines, String summary,
			boolean ready) {

		public String title() {
			return (this.error != null) ? "Error: " + this.heading : this.heading;
		}

	}

	/** One line of the preview. */
	record LineRow(long number, String email, String name, String team, String role, String effect,
			@Nullable String fault) {

		static LineRow of(ImportLine line) {
			return new LineRow(line.number(), line.email(), line.name(), line.team(), line.role(), words(line.effect()),
					line.fault());
		}

	}

	/** What became of the lines. */
	record ResultPage(String heading, List<ResultRow> rows) {
	}

	/** What became of one line. */
	record ResultRow(long number, String email, String name, String team, String effect, boolean done,
			@Nullable String link, @Nullable String note) {

		static ResultRow of(ImportResult result, String base) {
			String link = (result.path() != null && !result.mailed()) ? base + result.path() : null;
			String note = (result.fault() != null) ? result.fault() : result.mailed() ? "The link was sent." : null;
			return new ResultRow(result.number(), result.email(), result.name(), result.team(), words(result.effect()),
					changes(result.effect()), link, note);
		}

	}

}
