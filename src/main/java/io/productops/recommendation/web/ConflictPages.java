package io.productops.recommendation.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.recommendation.Effort;
import io.productops.recommendation.Field;
import io.productops.recommendation.Grade;
import io.productops.recommendation.Outcome;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.StatusChange;
import io.productops.recommendation.WorkState;
import io.productops.recommendation.web.ConflictPage.FieldView;
import io.productops.shared.Phrases;
import io.productops.shared.web.Typed;
import io.productops.team.CurrentPerson;
import io.productops.team.TeammateService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page for a change that came too late: 409.
 */
@Component
class ConflictPages {

	/** Where each decision is sent to, behind the address of the recommendation. */
	static final Map<StatusChange, String> ADDRESSES = Map.of(StatusChange.ACCEPT, "acceptance", StatusChange.DECLINE,
			"refusal", StatusChange.DEFER, "deferral", StatusChange.START, "start", StatusChange.COMPLETE, "completion",
			StatusChange.DROP, "drop", StatusChange.REOPEN, "reopening");

	private final TeammateService teammates;

	private final Clock clock;

	ConflictPages(TeammateService teammates, Clock clock) {
		this.teammates = teammates;
		this.clock = clock;
	}

	/** For a decision. */
	ModelAndView of(RecommendationDetails stored, StatusChange change, DecideForm form, FromList from,
			CurrentPerson person) {
		boolean allowed = change.leadsOnFrom(stored.work().status());
		String now = "It is “" + Words.of(stored.work().status()) + "” now";
		String reason = allowed ? "Somebody changed this after you opened it. " + now + "."
				: now + ". From here you can " + Words.allowed(stored.work().status()) + ".";
		WorkState work = stored.work();
		Map<Field, String> typed = new LinkedHashMap<>();
		typed.put(Field.NOTE, form.words());
		if (change == StatusChange.ACCEPT) {
			typed.put(Field.OWNER, form.owner());
			typed.put(Field.DUE, form.due());
		}
		if (change == StatusChange.DEFER) {
			typed.put(Field.DEFERRED_UNTIL, form.until());
		}
		if (change == StatusChange.COMPLETE) {
			typed.put(Field.OUTCOME, constant(Outcome.class, form.outcome()));
		}
		List<FieldView> fields = new ArrayList<>();
		fields
			.add(new FieldView("Status", Words.of(work.status()), Words.of(change.to()), work.status() != change.to()));
		fields.addAll(fields(work, typed, stored, person));
		if (change == StatusChange.ACCEPT && !form.opsHours().isEmpty()) {
			fields.add(new FieldView("Product ops hours a week", "none", form.opsHours(), true));
		}
		if (change == StatusChange.ACCEPT && !form.pmHours().isEmpty()) {
			fields.add(new FieldView("Hours of all PMs a month", "none", form.pmHours(), true));
		}
		return page(stored, reason, fields, allowed ? ADDRESSES.get(change) : null, form.fields(), from);
	}

	/** For the details. */
	ModelAndView of(RecommendationDetails stored, PlanForm form, FromList from, CurrentPerson person) {
		Map<Field, String> typed = new LinkedHashMap<>();
		typed.put(Field.OWNER, form.owner());
		typed.put(Field.DUE, form.due());
		typed.put(Field.EFFORT, constant(Effort.class, form.effort()));
		typed.put(Field.IMPACT, constant(Grade.class, form.impact()));
		typed.put(Field.CONFIDENCE, constant(Grade.class, form.confidence()));
		typed.put(Field.LABELS, String.join(",", form.toPlan().labels().stream().sorted().toList()));
		typed.put(Field.TRACKER, form.tracker());
		return page(stored, "Somebody changed this after you opened it.", fields(stored.work(), typed, stored, person),
				"details", form.fields(), from);
	}

	/** Names it as the history does, in whatever case it was sent. */
	private static <E extends Enum<E>> String constant(Class<E> type, String typed) {
		E constant = Typed.constant(type, typed);
		return (constant != null) ? constant.name() : typed;
	}

	private List<FieldView> fields(WorkState work, Map<Field, String> typed, RecommendationDetails stored,
			CurrentPerson person) {
		Map<UUID, String> names = this.teammates.teammates(stored.team(), person);
		DayWords days = new DayWords(LocalDate.now(this.clock.withZone(person.zone())), person.zone());
		HistoryWords words = new HistoryWords(names, days, stored.reference(), stored.playbookVersion());
		List<FieldView> fields = new ArrayList<>();
		typed.forEach((field, text) -> {
			String now = words.value(field, work.get(field));
			String yours = shown(words, field, text);
			fields.add(new FieldView(label(field), now, yours, !now.equals(yours)));
		});
		return fields;
	}

	/** As the forms name it. */
	private static String label(Field field) {
		return switch (field) {
			case NOTE -> "Reason or note";
			case DEFERRED_UNTIL -> "Decide on";
			case OUTCOME -> "Did it help?";
			case TRACKER -> "Address of its ticket";
			default -> Phrases.capital(HistoryWords.label(field));
		};
	}

	/** What cannot be read is shown as it was typed. */
	private static String shown(HistoryWords words, Field field, String typed) {
		try {
			return words.value(field, typed.isEmpty() ? null : typed);
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			return typed;
		}
	}

	private static ModelAndView page(RecommendationDetails stored, String reason, List<FieldView> fields,
			@Nullable String address, Map<String, String> typed, FromList from) {
		Map<String, String> hidden = new LinkedHashMap<>(typed);
		hidden.put("version", String.valueOf(stored.version()));
		ConflictPage page = new ConflictPage(stored.advised().title(), from.href(stored.id()), reason, fields,
				(address != null) ? from.href(stored.id(), "/" + address) : null, "Save mine all the same", hidden);
		return new ModelAndView("recommendation/conflict", Map.of("page", page), HttpStatus.CONFLICT);
	}

}
