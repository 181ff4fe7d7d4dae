package io.productops.impact.web;

import java.util.List;

import io.productops.impact.ReplayResult;
import io.productops.impact.ReplayRun;
import io.productops.impact.ReplayService;
import io.productops.impact.TooMuchWorkException;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Checks that every stored advice still comes out as it is stored.
 */
@Controller
@RequestMapping(ReplayController.PATH)
class ReplayController {

	static final String PATH = "/admin/playbook/replay";

	private static final String NOUN = "stored reports";

	private final ReplayService replays;

	ReplayController(ReplayService replays) {
		this.replays = replays;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal CurrentPerson admin) {
		return page(admin, false, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView start(@AuthenticationPrincipal CurrentPerson admin) {
		try {
			this.replays.start(admin);
			return Redirect.to(PATH);
		}
		catch (TooMuchWorkException ex) {
			return page(admin, true, HttpStatus.TOO_MANY_REQUESTS);
		}
	}

	@PostMapping("/cancellation")
	ModelAndView cancel(@AuthenticationPrincipal CurrentPerson admin) {
		this.replays.cancel(admin);
		return Redirect.to(PATH);
	}

	/** Only the part of the page that changes while the check runs. */
	@GetMapping("/progress")
	ModelAndView progress(@AuthenticationPrincipal CurrentPerson admin) {
		return new ModelAndView("impact/parts :: bar", "progress",
				this.replays.latest(admin)
					.map((run) -> ProgressView.of(run.progress(), NOUN, PATH))
					.orElseGet(() -> ProgressView.none(PATH)));
	}

	private ModelAndView page(CurrentPerson admin, boolean busy, HttpStatus status) {
		ModelAndView page = new ModelAndView("impact/replay", status);
		page.addObject("page", page(this.replays.latest(admin).orElse(null), busy, admin));
		return page;
	}

	private static ReplayPage page(@Nullable ReplayRun run, boolean busy, CurrentPerson admin) {
		if (run == null) {
			return new ReplayPage(PATH, null, null, null, true, List.of(), null, busy);
		}
		ProgressView progress = ProgressView.of(run.progress(), NOUN, PATH);
		String ran = "Begun on " + Times.of(run.progress().startedAt(), admin.zone()) + " by "
				+ run.progress().starter() + ".";
		ReplayResult result = run.result();
		if (result == null) {
			return new ReplayPage(PATH, progress, ran, null, true, List.of(), null, busy);
		}
		int checked = run.progress().done();
		String heading = (result.different() == 0)
				? "All " + Count.of(checked, "stored report comes", "stored reports come")
						+ " out byte for byte the same"
				: Count.of(result.different()) + " of " + Count.of(checked, "stored report", "stored reports")
						+ " no longer come out the same";
		String remark = (result.withoutTeam() > 0) ? Count.of(result.withoutTeam(), "of these is", "of these are")
				+ " held without an account, and not shown." : null;
		return new ReplayPage(PATH, progress, ran, heading, result.different() == 0, result.shown(), remark, busy);
	}

}
