package io.productops.recommendation;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What every database must keep of saved views.
 */
interface SavedViewStorage extends Stored {

	default SavedViewService views() {
		return application().getBean(SavedViewService.class);
	}

	@Test
	default void keepsAnOwnViewFromEverybodyElse() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		UUID id = views().save(" Mine ", "status=open", null, pm);
		assertThat(views().views(pm))
			.containsExactly(new SavedViewDetails(id, "Mine", "status=open", null, true, false));
		for (CurrentPerson other : List.of(people().member(team, Role.LEADER), people().admin())) {
			assertThat(views().views(other)).isEmpty();
			everything(id, other)
				.forEach((call) -> assertThatExceptionOfType(NotFoundException.class).isThrownBy(call));
		}
		assertThat(views().view(id, pm).name()).isEqualTo("Mine");
	}

	@Test
	default void showsASharedViewToTheTeamAndLetsItsMakerAndLeadersChangeIt() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		UUID id = views().save("Ours", "due=overdue", team, pm);
		CurrentPerson viewer = people().member(team, Role.VIEWER);
		CurrentPerson leader = people().member(team, Role.LEADER);
		CurrentPerson second = people().member(team, Role.PM);
		for (CurrentPerson reader : List.of(viewer, second)) {
			assertThat(views().views(reader)).singleElement()
				.satisfies((view) -> assertThat(view.editable()).isFalse())
				.satisfies((view) -> assertThat(view.team()).isEqualTo(team));
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> views().rename(id, "X", reader));
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> views().delete(id, reader));
		}
		views().rename(id, "Late", leader);
		assertThat(views().view(id, pm).name()).isEqualTo("Late");
		for (CurrentPerson other : List.of(people().member(people().team("Search"), Role.LEADER), people().admin(),
				people().stranger())) {
			everything(id, other)
				.forEach((call) -> assertThatExceptionOfType(NotFoundException.class).isThrownBy(call));
		}
		views().delete(id, pm);
		assertThat(views().views(viewer)).isEmpty();
	}

	@Test
	default void letsOnlyThoseWhoDecideShare() {
		UUID team = people().team("Checkout");
		CurrentPerson viewer = people().member(team, Role.VIEWER);
		assertThatExceptionOfType(ForbiddenException.class)
			.isThrownBy(() -> views().save("Ours", "status=open", team, viewer));
		assertThatExceptionOfType(ForbiddenException.class)
			.isThrownBy(() -> views().save("Ours", "status=open", team, people().admin()));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> views().save("Ours", "status=open", team, people().stranger()));
		assertThat(views().save("Mine", "status=open", null, viewer)).isNotNull();
	}

	@Test
	default void beginsWithOneViewOfEachPerson() throws Exception {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		CurrentPerson viewer = people().member(team, Role.VIEWER);
		UUID mine = views().save("Mine", "owner=me", null, pm);
		UUID ours = views().save("Ours", "status=open", team, pm);
		assertThat(views().chosen(pm)).isEmpty();
		IssueStorage.all(Collections.nCopies(10, () -> {
			views().choose(ours, pm);
			return true;
		}));
		views().choose(ours, viewer);
		views().choose(mine, pm);
		assertThat(views().chosen(pm)).hasValueSatisfying((view) -> assertThat(view.id()).isEqualTo(mine));
		assertThat(views().views(pm)).filteredOn(SavedViewDetails::chosen).hasSize(1);
		views().endChoice(ours, pm);
		assertThat(views().chosen(pm)).as("another one ended").isPresent();
		views().endChoice(mine, pm);
		assertThat(views().chosen(pm)).isEmpty();
		assertThat(views().chosen(viewer)).isPresent();
		views().delete(ours, pm);
		assertThat(views().chosen(viewer)).isEmpty();
	}

	@Test
	default void takesTwoChoicesAtTheSameMoment() throws Exception {
		for (int i = 0; i < 5; i++) {
			CurrentPerson person = people().stranger();
			List<UUID> all = List.of(views().save("One", "owner=me", null, person),
					views().save("Two", "status=open", null, person));
			List<Callable<UUID>> choices = Stream.generate(() -> all)
				.limit(6)
				.flatMap(List::stream)
				.<Callable<UUID>>map((view) -> () -> {
					views().choose(view, person);
					return view;
				})
				.toList();
			assertThat(IssueStorage.all(choices)).hasSize(12);
			assertThat(views().chosen(person)).hasValueSatisfying((view) -> assertThat(all).contains(view.id()));
			assertThat(views().views(person)).filteredOn(SavedViewDetails::chosen).hasSize(1);
		}
	}

	@Test
	default void beginsWithNothingOfATeamThatTheyLeft() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		views().choose(views().save("Ours", "status=open", team, pm), pm);
		CurrentPerson left = new CurrentPerson(pm.id(), pm.email(), pm.name(), false, java.util.Map.of(), pm.theme(),
				pm.zone(), true, null);
		assertThat(views().chosen(left)).isEmpty();
		assertThat(views().views(left)).isEmpty();
	}

	@Test
	default void refusesANameThatAnotherOfThePersonOrTheTeamHas() {
		UUID team = people().team("Checkout");
		CurrentPerson pm = people().member(team, Role.PM);
		CurrentPerson leader = people().member(team, Role.LEADER);
		UUID mine = views().save("Café Straße", "status=open", null, pm);
		UUID ours = views().save("Late", "due=overdue", team, pm);
		UUID other = views().save("Café strasse too", "owner=me", null, pm);
		for (String name : List.of("Café Straße", " café STRASSE ", "Cafe\u0301 straße")) {
			assertThatExceptionOfType(TakenNameException.class).as(name)
				.isThrownBy(() -> views().save(name, "owner=me", null, pm));
			assertThatExceptionOfType(TakenNameException.class).as(name)
				.isThrownBy(() -> views().rename(other, name, pm));
		}
		assertThatExceptionOfType(TakenNameException.class)
			.isThrownBy(() -> views().save("LATE", "owner=me", team, leader));
		assertThat(views().views(pm)).hasSize(3);
		views().rename(mine, "CAFÉ Straße", pm);
		views().save("late", "owner=me", null, pm);
		views().save("Café Straße", "owner=me", null, leader);
		UUID theirs = views().save("Later", "owner=me", team, leader);
		assertThatExceptionOfType(TakenNameException.class).isThrownBy(() -> views().rename(theirs, "late", leader));
		views().rename(ours, "Late ones", leader);
		views().rename(theirs, "late", leader);
	}

	@Test
	default void refusesTooManyAndNamesThatAreNone() {
		CurrentPerson person = people().stranger();
		for (int i = 0; i < SavedViewService.MOST; i++) {
			views().save("View " + i, "status=open", null, person);
		}
		assertThatExceptionOfType(TooManyViewsException.class)
			.isThrownBy(() -> views().save("One more", "status=open", null, person));
		UUID one = views().views(person).get(0).id();
		for (String name : List.of("", " ", "a\nb", "x".repeat(61), "a\u202eb")) {
			assertThatIllegalArgumentException().isThrownBy(() -> views().rename(one, name, person));
		}
		views().rename(one, "🙂".repeat(60), person);
		assertThat(views().view(one, person).name()).isEqualTo("🙂".repeat(60));
	}

	private List<ThrowingCallable> everything(UUID id, CurrentPerson person) {
		return List.of(() -> views().view(id, person), () -> views().rename(id, "X", person),
				() -> views().delete(id, person), () -> views().choose(id, person),
				() -> views().endChoice(id, person));
	}

}
