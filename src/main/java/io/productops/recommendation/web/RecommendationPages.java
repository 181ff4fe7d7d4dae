package io.productops.recommendation.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.productops.advice.PlaybookDocument;
import io.productops.playbook.PlaybookPaths;
import io.productops.playbook.PlaybookService;
import io.productops.recommendation.Advised;
import io.productops.recommendation.CommentDetails;
import io.productops.recommendation.CommentService;
import io.productops.recommendation.Field;
import io.productops.recommendation.FieldChange;
import io.productops.recommendation.HistoryEntry;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.RecommendationSummary;
import io.productops.recommendation.StatusChange;
import io.productops.recommendation.web.RecommendationPage.BesideView;
import io.productops.recommendation.web.RecommendationPage.LinkView;
import io.productops.recommendation.web.RecommendationPage.PrincipleView;
import io.productops.recommendation.web.RecommendationPage.UndoView;
import io.productops.shared.web.ErrorView;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;
import io.productops.team.TeamService;
import io.productops.team.TeammateService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page of one recommendation.
 */
@Component
class RecommendationPages {

	private final RecommendationService recommendations;

	private final BesideViews beside;

	private final CommentService comments;

	private final TeamService teams;

	private final TeammateService teammates;

	private final PeopleService people;

	private final PlaybookService playbooks;

	private final AcceptedViews accepted;

	private final Clock clock;

	RecommendationPages(RecommendationService recommendations, BesideViews beside, CommentService comments,
			TeamService teams, TeammateService teammates, PeopleService people, PlaybookService playbooks,
			AcceptedViews accepted, Clock clock) {
		this.recommendations = recommendations;
		this.beside = beside;
		this.comments = comments;
		this.teams = teams;
		this.teammates = teammates;
		this.people = people;
		this.playbooks = playbooks;
		this.accepted = accepted;
		this.clock = clock;
	}

	LocalDate today(CurrentPerson person) {
		return LocalDate.now(this.clock.withZone(person.zone()));
	}

	/** The page, with 422 where something that was sent could not be taken. */
	ModelAndView show(UUID id, Draft draft, FromList from, CurrentPerson person) {
		RecommendationDetails it = this.recommendations.find(id, person);
		DayWords days = new DayWords(today(person), person.zone());
		Map<UUID, String> teammates = it.decidable() ? this.teammates.teammates(it.team(), person) : Map.of();
		WorkViews work = new WorkViews(it, draft, teammates, days, person.id(), this.accepted.offered(it));
		boolean preview = draft.decide() != null && draft.faults().isEmpty();
		return new ModelAndView("recommendation/recommendation", Map.of("page", of(it, draft, work, from, person),
				"accepted", this.accepted.of(it, work.decide(), preview, draft.metric(), person)), draft.status());
	}

	private RecommendationPage of(RecommendationDetails it, Draft draft, WorkViews work, FromList from,
			CurrentPerson person) {
		UUID id = it.id();
		DayWords days = work.days();
		Beside beside = this.beside.of(it, from, days.today(), person);
		List<HistoryEntry> history = this.recommendations.history(id, person);
		List<CommentDetails> comments = this.comments.comments(id, person);
		Map<UUID, String> names = this.people.names(ids(beside.rows(), history, comments));
		RowView.Names named = new RowView.Names(names, Map.of(), Map.of());
		List<RowView> rows = beside.rows()
			.stream()
			.map((each) -> RowView.of(each, named, ListColumn.USUAL, days, beside.from(), id))
			.toList();
		PlaybookDocument playbook = this.playbooks.version(it.playbookSha256()).document();
		HistoryWords words = new HistoryWords(names, days, it.reference(), it.playbookVersion());
		String error = draft.faults().isEmpty() ? "" : "Error: ";
		return new RecommendationPage(error + it.advised().title(), id, view(beside, rows, id), "/teams/" + it.team(),
				this.teams.team(it.team(), person).name(), "/assessments/" + it.assessment() + "/report",
				it.reference(), ListForm.PATH + "?assessment=" + it.assessment(),
				rows.stream().filter(RowView::current).findFirst().orElseThrow(), kind(it.advised(), playbook),
				it.position() + " of " + beside.siblings().size(), undo(it, history, words, person),
				it.playbookVersion(), it.advised(), it.basis(), principle(playbook, it.advised().principle()),
				system(playbook, it.advised().system()), work.facts(), review(it, days),
				it.decidable() ? work.decisions() : null, it.decidable() ? work.plan() : null,
				history.stream().map(words::line).toList(), work.comments(comments, names), draft.comment(),
				draft.faults()
					.entrySet()
					.stream()
					.map((fault) -> new ErrorView("#" + fault.getKey(), fault.getValue()))
					.toList(),
				draft.faults());
	}

	/** Everybody whose name the page shows, so that they are read at once. */
	private static Set<UUID> ids(List<RecommendationSummary> siblings, List<HistoryEntry> history,
			Collection<CommentDetails> comments) {
		Set<UUID> ids = new HashSet<>();
		siblings.stream().map(RecommendationSummary::owner).filter(Objects::nonNull).forEach(ids::add);
		comments.forEach((comment) -> ids.add(comment.author()));
		for (HistoryEntry entry : history) {
			if (entry.actor() != null) {
				ids.add(entry.actor());
			}
			for (FieldChange change : entry.changes()) {
				if (change.field() == Field.OWNER) {
					add(ids, change.before());
					add(ids, change.after());
				}
			}
		}
		return ids;
	}

	private static void add(Set<UUID> ids, @Nullable String id) {
		if (id != null) {
			ids.add(UUID.fromString(id));
		}
	}

	private static BesideView view(Beside beside, List<RowView> rows, UUID id) {
		return new BesideView(beside.from(), beside.heading(), beside.list(), rows,
				beside.next(id).map((next) -> new LinkView(next.title(), beside.from().href(next.id()))).orElse(null));
	}

	/** With what in the playbook brought it about. */
	private static String kind(Advised advised, PlaybookDocument playbook) {
		String rule = advised.rule();
		return Words.kind(advised.kind()) + ", " + switch (advised.kind()) {
			case "stage" -> playbook.stage()
				.levels()
				.stream()
				.filter((level) -> level.id().equals(rule))
				.findFirst()
				.map((level) -> "stage “" + level.label() + "”")
				.orElse(rule);
			case "system" -> {
				PlaybookDocument.ProblemArea area = playbook.areas().area(rule);
				yield "area “" + ((area != null) ? area.label() : rule) + "”";
			}
			case "principle" -> rule;
			default -> "rule " + rule;
		};
	}

	private @Nullable UndoView undo(RecommendationDetails it, List<HistoryEntry> history, HistoryWords words,
			CurrentPerson person) {
		Instant until = it.decidable()
				? history.get(history.size() - 1).undoableUntil(person.id(), this.clock.instant()) : null;
		return (until != null) ? words.undo(history.get(history.size() - 1), it.version(), until) : null;
	}

	/** What builds a system is looked at there. */
	private static @Nullable String review(RecommendationDetails it, DayWords days) {
		LocalDate day = it.reviewOn();
		boolean asked = it.advised().system() == null && RecommendationStatus.BEING_DONE.contains(it.work().status());
		return (asked && day != null && !day.isAfter(days.today()))
				? "It was to be looked at again on " + days.of(day) + "." : null;
	}

	private static @Nullable PrincipleView principle(PlaybookDocument playbook, @Nullable String id) {
		return playbook.principles()
			.stream()
			.filter((each) -> each.id().equals(id) && !each.quotes().isEmpty())
			.map((each) -> new PrincipleView(PlaybookPaths.principles(playbook.id()) + "#" + each.id(), each.name(),
					each.quotes().get(0)))
			.findFirst()
			.orElse(null);
	}

	private static PlaybookDocument.@Nullable SystemTemplate system(PlaybookDocument playbook, @Nullable String id) {
		PlaybookDocument.ProblemArea area = playbook.areas().area(id);
		return (area != null) ? area.system() : null;
	}

}
