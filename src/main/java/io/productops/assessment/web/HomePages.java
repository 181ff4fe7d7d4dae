package io.productops.assessment.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.advice.Playbook;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.AssessmentProperties;
import io.productops.assessment.AssessmentSummary;
import io.productops.assessment.SampleAssessment;
import io.productops.assessment.TeamAssessmentService;
import io.productops.assessment.web.HomePage.DraftView;
import io.productops.assessment.web.HomePage.StartForm;
import io.productops.playbook.PlaybookService;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the start page: for everybody, with what this browser holds keys to, and with
 * what the person's teams work on.
 */
@Component
class HomePages {

	private static final int MOST_SHARED = 10;

	private final PlaybookService playbooks;

	private final SampleAssessment sample;

	private final TeamAssessmentService assessments;

	private final TeamService teams;

	private final TeamChoice choice;

	private final PlaybookChoice books;

	private final BrowserKeys keys;

	private final AssessmentProperties properties;

	private final Dates dates;

	HomePages(PlaybookService playbooks, SampleAssessment sample, TeamAssessmentService assessments, TeamService teams,
			TeamChoice choice, PlaybookChoice books, BrowserKeys keys, AssessmentProperties properties, Clock clock) {
		this.playbooks = playbooks;
		this.sample = sample;
		this.assessments = assessments;
		this.teams = teams;
		this.choice = choice;
		this.books = books;
		this.keys = keys;
		this.properties = properties;
		this.dates = new Dates(clock);
	}

	/** What was sent, and what is wrong with each of it. */
	record Refused(String organisation, @Nullable String fault, String team, @Nullable String teamFault,
			String playbook, @Nullable String playbookFault) {
	}

	HomePage empty(@Nullable CurrentPerson person, HttpServletRequest request) {
		List<TeamDetails> led = this.choice.of(person);
		String first = led.isEmpty() ? "" : led.get(0).id().toString();
		return page(
				new StartForm("", null, led, first, null, this.properties.withoutAccount(), this.books.of(""), null),
				person, request);
	}

	/** With what was sent, and what is wrong with it. */
	HomePage refused(Refused sent, @Nullable CurrentPerson person, HttpServletRequest request) {
		return page(new StartForm(AnswerText.shown(sent.organisation()), sent.fault(), this.choice.of(person),
				sent.team(), sent.teamFault(), this.properties.withoutAccount(), this.books.of(sent.playbook()),
				sent.playbookFault()), person, request);
	}

	private HomePage page(StartForm start, @Nullable CurrentPerson person, HttpServletRequest request) {
		Playbook playbook = this.playbooks.published();
		List<DraftView> drafts = this.keys.opened(request)
			.stream()
			.sorted(Comparator.comparing(AssessmentDetails::updatedAt).reversed())
			.map((held) -> draft(held.id(), name(held.organisation(), held.reference()), "", held.updatedAt(),
					held.completedAt()))
			.toList();
		return new HomePage(start, playbook.questions().size(), playbook.document().steps(),
				playbook.document().principles(), drafts, (person != null) ? shared(person) : List.of(),
				person != null && !person.roles().isEmpty(), SpecimenView.of(this.sample.get()));
	}

	private List<DraftView> shared(CurrentPerson person) {
		List<AssessmentSummary> latest = this.assessments.latest(MOST_SHARED, person);
		Map<UUID, String> names = this.teams.teams(person)
			.stream()
			.collect(Collectors.toMap(TeamDetails::id, TeamDetails::name));
		return latest.stream()
			.map((it) -> draft(it.id(), name(it.organisation(), it.reference()), names.get(it.team()) + " · ",
					it.updatedAt(), it.completedAt()))
			.toList();
	}

	static String name(@Nullable String organisation, String reference) {
		return (organisation != null) ? organisation : "Assessment " + reference;
	}

	private DraftView draft(UUID id, String name, String team, Instant updatedAt, @Nullable Instant completedAt) {
		Paths paths = new Paths(id);
		return (completedAt != null)
				? new DraftView(paths.report(), name, team + "Report of " + this.dates.day(completedAt))
				: new DraftView(paths.list(), name, team + "Draft, last saved " + this.dates.day(updatedAt));
	}

}
