package io.productops.recommendation.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.productops.recommendation.web.ListPage.TeamField;
import io.productops.recommendation.web.ListPage.ViewLink;
import io.productops.shared.web.Typed;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The teams that the list can be filtered by: few are offered, of many a name is asked
 * for.
 */
@Component
class ListTeams {

	/** The id of the input. */
	static final String FIELD = "teamName";

	static final int MOST_OFFERED = 100;

	private static final int MOST_FITTING = 10;

	private final TeamService teams;

	ListTeams(TeamService teams) {
		this.teams = teams;
	}

	/**
	 * Those that the person may read, or of many those that the page names.
	 * @param shown the teams of what is listed
	 */
	Known known(ListForm form, Collection<UUID> shown, CurrentPerson person) {
		List<TeamDetails> first = this.teams.first(person, MOST_OFFERED + 1);
		if (first.size() <= MOST_OFFERED) {
			Map<UUID, String> names = new LinkedHashMap<>();
			first.forEach((team) -> names.put(team.id(), team.name()));
			return new Known(false, names);
		}
		List<UUID> named = new ArrayList<>(shown);
		person.roles().keySet().stream().filter(person::mayDecide).limit(MOST_OFFERED).forEach(named::add);
		UUID chosen = Typed.id(form.team());
		if (chosen != null) {
			named.add(chosen);
		}
		return new Known(true, this.teams.names(named, person));
	}

	/**
	 * The filter with the team that was named; empty is all, and the name of the team
	 * that is chosen already is that one.
	 */
	Named named(ListForm form, String typed, CurrentPerson person) {
		String name = Typed.wanted(typed);
		UUID chosen = Typed.id(form.team());
		if (name.isEmpty()) {
			return Named.clear(form.ofTeam(""), name);
		}
		if (chosen != null && name.equals(this.teams.names(List.of(chosen), person).get(chosen))) {
			return Named.clear(form, name);
		}
		List<TeamDetails> fitting = (name.length() > TeamService.LONGEST_NAME) ? List.of()
				: this.teams.named(name, person, MOST_FITTING + 1);
		if (fitting.size() == 1) {
			return Named.clear(form.ofTeam(fitting.get(0).id().toString()), name);
		}
		return new Named(form, name,
				fitting.stream()
					.limit(MOST_FITTING)
					.map((team) -> new ViewLink(team.name(), form.ofTeam(team.id().toString()).href(), false))
					.toList(),
				fault(fitting.size()));
	}

	private static String fault(int fitting) {
		if (fitting == 0) {
			return "No team that you may see has this in its name.";
		}
		return (fitting > MOST_FITTING) ? "Many teams have this in their names. Enter more of it."
				: "Several teams have this in their names. Choose one of them below.";
	}

	/**
	 * Some teams.
	 *
	 * @param many whether there are too many to offer them
	 * @param names what they are called, in the order of the names
	 */
	record Known(boolean many, Map<UUID, String> names) {

		Known {
			names = java.util.Collections.unmodifiableMap(names);
		}

		boolean any() {
			return this.many || !this.names.isEmpty();
		}

		/** The only one, or null. */
		@Nullable UUID only() {
			return (!this.many && this.names.size() == 1) ? this.names.keySet().iterator().next() : null;
		}

		/** Where a team is named, or null where all are offered. */
		@Nullable TeamField field(ListForm form) {
			UUID chosen = Typed.id(form.team());
			// what is no team is not sent along
			String name = (chosen != null) ? Objects.toString(this.names.get(chosen), "") : "";
			return this.many ? new TeamField((chosen != null) ? form.team() : "", name, List.of()) : null;
		}

	}

	/**
	 * What became of a name.
	 *
	 * @param form the filter with that team, or as it was
	 * @param typed as it was typed
	 * @param fitting where it is unclear, the list of each team that fits
	 * @param fault what is unclear, or null
	 */
	record Named(ListForm form, String typed, List<ViewLink> fitting, @Nullable String fault) {

		private static Named clear(ListForm form, String typed) {
			return new Named(form, typed, List.of(), null);
		}

		TeamField field() {
			return new TeamField(this.form.team(), this.typed, this.fitting);
		}

	}

}
