package io.productops.system;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import io.productops.team.CurrentPerson;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a log of the questions that reach product ops in a team, week by week. Members
 * and admins read; PMs and leaders write.
 */
@Service
public class InboundService {

	private static final Limit LATEST = Limit.of(20);

	private final InboundCountRepository counts;

	private final InboundQuestionRepository questions;

	private final Clock clock;

	InboundService(InboundCountRepository counts, InboundQuestionRepository questions, Clock clock) {
		this.counts = counts;
		this.questions = questions;
		this.clock = clock;
	}

	/**
	 * The weeks in which something is known, from that of one day to that of another, the
	 * oldest first: what was counted and the single questions together.
	 */
	@Transactional(readOnly = true)
	public List<InboundWeek> weeks(UUID team, LocalDate from, LocalDate until, CurrentPerson person) {
		person.requireReader(team);
		LocalDate monday = Days.monday(from);
		LocalDate last = Days.monday(until);
		TreeMap<LocalDate, InboundWeek> weeks = new TreeMap<>();
		this.counts.findByTeamIdAndWeekOfBetween(team, monday, last)
			.forEach((each) -> add(weeks, each.week(), each.kind(), each.questions()));
		this.questions.count(team, monday, last)
			.forEach((each) -> add(weeks, each.getWeek(), each.getKind(), each.getQuestions()));
		return List.copyOf(weeks.values());
	}

	private static void add(Map<LocalDate, InboundWeek> weeks, LocalDate week, InboundKind kind, int more) {
		weeks.put(week, weeks.getOrDefault(week, new InboundWeek(week, 0, 0, 0)).plus(kind, more));
	}

	/** The last week before that of a day in which something is known. */
	@Transactional(readOnly = true)
	public Optional<LocalDate> latestBefore(UUID team, LocalDate day, CurrentPerson person) {
		person.requireReader(team);
		LocalDate monday = Days.monday(day);
		return Stream.of(this.counts.findLatestBefore(team, monday), this.questions.findLatestBefore(team, monday))
			.flatMap(Optional::stream)
			.max(Comparator.naturalOrder());
	}

	/** The latest single questions, the newest first. */
	@Transactional(readOnly = true)
	public List<AskedQuestion> latest(UUID team, CurrentPerson person) {
		person.requireReader(team);
		return this.questions.findByTeamIdOrderByAskedOnDescRecordedAtDescIdDesc(team, LATEST)
			.stream()
			.map(InboundQuestion::asked)
			.toList();
	}

	/**
	 * Keeps what was counted in weeks, all or none; a week that was counted before is
	 * corrected.
	 * @throws io.productops.shared.ForbiddenException for those who may only read
	 */
	@Transactional
	public void count(UUID team, List<InboundWeek> weeks, CurrentPerson person) {
		person.requireDecider(team);
		Map<String, InboundCount> known = new HashMap<>();
		this.counts.findByTeamIdAndWeekOfIn(team, weeks.stream().map(InboundWeek::monday).toList())
			.forEach((each) -> known.put(each.week() + " " + each.kind(), each));
		Instant now = now();
		for (InboundWeek week : weeks) {
			for (InboundKind kind : InboundKind.values()) {
				InboundCount before = known.get(week.monday() + " " + kind);
				if (before != null) {
					before.correct(week.of(kind), person.id(), now);
				}
				else {
					this.counts.save(new InboundCount(team, week.monday(), kind, week.of(kind), person.id(), now));
				}
			}
		}
	}

	/**
	 * Keeps a single question, which counts beside what was counted in its week.
	 * @throws io.productops.shared.ForbiddenException for those who may only read
	 */
	@Transactional
	public void ask(UUID team, AskedQuestion question, CurrentPerson person) {
		person.requireDecider(team);
		this.questions.save(new InboundQuestion(team, question, person.id(), now()));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
