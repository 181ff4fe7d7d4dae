package io.productops.team;

import java.util.List;
import java.util.Objects;

import io.productops.team.ImportLine.Effect;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings many people in at once, from a CSV file. Each line stands for itself: one that
 * is wrong stops no other.
 */
@Service
public class ImportService {

	private final TeamRepository teams;

	private final PersonRepository people;

	private final PeopleService roles;

	private final InvitationService invitations;

	private final TransactionOperations transactions;

	ImportService(TeamRepository teams, PersonRepository people, PeopleService roles, InvitationService invitations,
			TransactionOperations transactions) {
		this.teams = teams;
		this.people = people;
		this.roles = roles;
		this.invitations = invitations;
		this.transactions = transactions;
	}

	/**
	 * Says what each line would do, and does nothing.
	 * @throws UnreadableFileException when the text is no file of people
	 */
	public List<ImportLine> preview(CurrentPerson admin, String text) {
		admin.requireAdmin();
		return Objects.requireNonNull(
				this.transactions.execute((reading) -> new PeopleFile(this.teams.findAllByOrderByNameAscIdAsc(),
						(email) -> this.people.findByEmail(email).orElse(null), admin.email())
					.read(text)));
	}

	/**
	 * Does what each line says. Lines that were done stay done when a later one fails.
	 * @throws UnreadableFileException when the text is no file of people
	 */
	public List<ImportResult> run(CurrentPerson admin, String text) {
		return preview(admin, text).stream().map((line) -> done(admin, line)).toList();
	}

	private ImportResult done(CurrentPerson admin, ImportLine line) {
		ImportResult result = ImportResult.of(line);
		try {
			if (line.effect() == Effect.INVITE) {
				return result.invited(this.invitations.invite(admin,
						new Invite(line.email(), line.name(), line.teamId(), line.given(), false)));
			}
			if (line.person() != null && (line.effect() == Effect.JOIN || line.effect() == Effect.CHANGE)) {
				this.roles.assign(admin, line.person(), line.teamId(), line.given());
			}
			return result;
		}
		catch (InvalidEntriesException ex) {
			return result.refused(ex.faults().values().iterator().next());
		}
	}

}
