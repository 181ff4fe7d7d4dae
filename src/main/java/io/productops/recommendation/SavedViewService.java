package io.productops.recommendation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.shared.TextLine;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps filters of the list under names: for whoever made them, or for everybody in a
 * team. For all others a view does not exist ({@link NotFoundException}).
 */
@Service
public class SavedViewService {

	/** The most of one person, and of one team. */
	public static final int MOST = 50;

	/** The most characters of a name. */
	public static final int LONGEST_NAME = 60;

	/** The most characters of a filter. */
	public static final int LONGEST_QUERY = 2_000;

	private final SavedViewRepository views;

	private final DefaultViewRepository defaults;

	private final TransactionOperations transactions;

	private final Clock clock;

	SavedViewService(SavedViewRepository views, DefaultViewRepository defaults, TransactionOperations transactions,
			Clock clock) {
		this.views = views;
		this.defaults = defaults;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** What is wrong with a name, or null. */
	public static @Nullable String fault(String name) {
		return name.isBlank() ? "Enter a name for the view." : TextLine.fault(name, LONGEST_NAME);
	}

	/** Their own and those of the teams that they are in, by name. */
	@Transactional(readOnly = true)
	public List<SavedViewDetails> views(CurrentPerson person) {
		UUID chosen = this.defaults.findById(person.id()).map(DefaultView::view).orElse(null);
		return this.views.findFor(person.id(), person.roles().keySet())
			.stream()
			.map((view) -> view.details(person, chosen))
			.toList();
	}

	@Transactional(readOnly = true)
	public SavedViewDetails view(UUID id, CurrentPerson person) {
		SavedView view = opened(this.views.findById(id), id, person);
		return view.details(person, this.defaults.findById(person.id()).map(DefaultView::view).orElse(null));
	}

	/**
	 * What the list shows them first; empty when they chose nothing that they still see.
	 */
	@Transactional(readOnly = true)
	public Optional<SavedViewDetails> chosen(CurrentPerson person) {
		return this.defaults.findById(person.id())
			.flatMap((chosen) -> this.views.findById(chosen.view()))
			.filter((view) -> view.opensFor(person))
			.map((view) -> view.details(person, view.id()));
	}

	/**
	 * Saves a filter under a name.
	 * @param query of the address of the list, at most {@link #LONGEST_QUERY} characters
	 * @param team who sees it; null is whoever saves it alone
	 * @return its id
	 * @throws ForbiddenException for those who may only read in the team
	 * @throws NotFoundException when the team is not one that they may read
	 * @throws TooManyViewsException when there are {@link #MOST}
	 * @throws TakenNameException when another of them has that name
	 * @throws IllegalArgumentException when {@link #fault} finds one
	 */
	@Transactional
	public UUID save(String name, String query, @Nullable UUID team, CurrentPerson person) {
		if (team != null) {
			person.requireDecider(team);
		}
		if (query.length() > LONGEST_QUERY) {
			throw new IllegalArgumentException("Too long a filter");
		}
		WorkText.require(fault(name));
		List<SavedView> others = of(person.id(), team);
		if (others.size() >= MOST) {
			throw new TooManyViewsException();
		}
		requireFree(name, others);
		return this.views
			.save(new SavedView(person.id(), team, name.strip(), query,
					this.clock.instant().truncatedTo(ChronoUnit.MICROS)))
			.id();
	}

	/**
	 * Gives it another name.
	 * @throws ForbiddenException for those who may only see it
	 * @throws TakenNameException when another of the same person or team has that name
	 * @throws IllegalArgumentException when {@link #fault} finds one
	 */
	@Transactional
	public void rename(UUID id, String name, CurrentPerson person) {
		SavedView view = openForChange(id, person);
		WorkText.require(fault(name));
		requireFree(name, of(view.person(), view.team()).stream().filter((other) -> !other.id().equals(id)).toList());
		view.rename(name.strip());
	}

	private List<SavedView> of(UUID person, @Nullable UUID team) {
		return (team != null) ? this.views.findByTeamId(team) : this.views.findByPersonIdAndTeamIdIsNull(person);
	}

	private static void requireFree(String name, List<SavedView> others) {
		if (others.stream().anyMatch((other) -> other.isCalled(name))) {
			throw new TakenNameException();
		}
	}

	/**
	 * Deletes it, for everybody who sees it.
	 * @throws ForbiddenException for those who may only see it
	 */
	@Transactional
	public void delete(UUID id, CurrentPerson person) {
		this.views.delete(openForChange(id, person));
	}

	/** From now on the list shows it to them first. */
	public void choose(UUID id, CurrentPerson person) {
		try {
			this.transactions.executeWithoutResult((transaction) -> chooseOnce(id, person));
		}
		catch (DataIntegrityViolationException ex) {
			// their first choice, twice at the same moment: now there is a row to change
			this.transactions.executeWithoutResult((transaction) -> chooseOnce(id, person));
		}
	}

	private void chooseOnce(UUID id, CurrentPerson person) {
		// under a lock, so that nobody deletes it meanwhile
		opened(this.views.findForChange(id), id, person);
		this.defaults.findForChange(person.id())
			.ifPresentOrElse((chosen) -> chosen.choose(id), () -> this.defaults.save(new DefaultView(person.id(), id)));
	}

	/** From now on the list shows them everything first, if this was what it showed. */
	@Transactional
	public void endChoice(UUID id, CurrentPerson person) {
		opened(this.views.findForChange(id), id, person);
		this.defaults.findForChange(person.id())
			.filter((chosen) -> chosen.view().equals(id))
			.ifPresent(this.defaults::delete);
	}

	private SavedView openForChange(UUID id, CurrentPerson person) {
		SavedView view = opened(this.views.findForChange(id), id, person);
		if (!view.allowsChangesBy(person)) {
			throw new ForbiddenException("Only who made it, or a leader of its team, changes view " + id);
		}
		return view;
	}

	private static SavedView opened(Optional<SavedView> found, UUID id, CurrentPerson person) {
		return found.filter((view) -> view.opensFor(person))
			.orElseThrow(() -> new NotFoundException("No saved view " + id + " for this person"));
	}

}
