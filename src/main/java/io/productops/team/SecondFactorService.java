package io.productops.team;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.productops.shared.AfterCommit;
import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.team.AttemptLimit.Counted;
import io.productops.team.InvalidEntriesException.Check;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The codes that people show beside their password.
 */
@Service
public class SecondFactorService {

	static final String NOT_RIGHT = "This code is not right, or it was used before. Wait for the next one.";

	private final PersonRepository people;

	private final ThrottleService throttle;

	private final SignInService signIn;

	private final SessionService sessions;

	private final AccountProperties properties;

	private final TransactionOperations transactions;

	private final Clock clock;

	private final AccountLog log;

	SecondFactorService(PersonRepository people, ThrottleService throttle, SignInService signIn,
			SessionService sessions, AccountProperties properties, TransactionOperations transactions, AccountLog log,
			Clock clock) {
		this.log = log;
		this.people = people;
		this.throttle = throttle;
		this.signIn = signIn;
		this.sessions = sessions;
		this.properties = properties;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** A new key for a device, which nobody has to use. */
	public static String newKey() {
		return Totp.key();
	}

	@Transactional(readOnly = true)
	public SecondFactorState state(UUID id) {
		Person person = this.people.findById(id).filter(Person::enabled).orElseThrow(SecondFactorService::nobody);
		return new SecondFactorState(person.email(), person.passwordHash() != null, person.secondFactor().isOn(),
				isRequired(person), person.secondFactor().recoveryCodesLeft());
	}

	/**
	 * Takes up a device whose code fits its key.
	 * @return the recovery codes, which nobody can ask for again
	 * @throws InvalidEntriesException when the code does not fit
	 * @throws ForbiddenException when there is a device: it has to go first
	 */
	@Transactional
	public List<String> turnOn(UUID id, String key, String code) {
		Person person = person(id);
		if (person.secondFactor().isOn()) {
			throw new ForbiddenException("There is a second factor already");
		}
		List<String> codes = take(person, key, code);
		this.log.byThemselves(person, "second_factor.turned_on");
		return codes;
	}

	/**
	 * Takes up another device instead of the one that there is.
	 * @param address where the request comes from
	 * @return the recovery codes, which nobody can ask for again
	 * @throws InvalidEntriesException when it is not their password, or the code does not
	 * fit
	 * @throws TooManyAttemptsException when they have to wait
	 */
	public List<String> move(CurrentPerson current, String password, String key, String code, String address) {
		confirm(current, password, address);
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			List<String> codes = take(person(current.id()), key, code);
			this.log.by(current, "second_factor.moved", current.id());
			return codes;
		}));
	}

	private List<String> take(Person person, String key, String code) {
		long step = Totp.step(key, code, this.clock.instant());
		new Check().add("code", (step == 0) ? NOT_RIGHT : null).done();
		List<RecoveryCode> codes = RecoveryCode.create();
		person.secondFactor().turnOn(key, step, codes);
		return codes.stream().map(RecoveryCode::shown).toList();
	}

	/**
	 * Takes a code of the device or a recovery code, once.
	 * @param address where the request comes from
	 * @throws InvalidEntriesException when the code does not fit
	 * @throws TooManyAttemptsException when the person or the address has to wait; the
	 * code was not looked at then
	 */
	public void take(UUID id, String code, String address) {
		Counted person = AttemptLimit.CODE.of(id.toString());
		Counted from = ClientAddress.counted(address);
		this.throttle.take(person, from);
		boolean right = Boolean.TRUE.equals(this.transactions.execute((transaction) -> taken(id, code)));
		new Check().add("code", right ? null : NOT_RIGHT).done();
		this.throttle.succeeded(person, from);
	}

	private boolean taken(UUID id, String code) {
		boolean right = person(id).secondFactor().take(code, this.clock.instant());
		if (!right) {
			this.log.refused(id, "person.code_refused");
		}
		return right;
	}

	/**
	 * Makes new recovery codes; the old ones open nothing any more.
	 * @return the codes, which nobody can ask for again
	 */
	@Transactional
	public List<String> renewRecoveryCodes(CurrentPerson current) {
		Person person = person(current.id());
		if (!person.secondFactor().isOn()) {
			throw new ForbiddenException("There is no second factor to recover");
		}
		List<RecoveryCode> codes = RecoveryCode.create();
		person.secondFactor().renew(codes);
		this.log.by(current, "recovery_codes.renewed", current.id());
		return codes.stream().map(RecoveryCode::shown).toList();
	}

	/**
	 * Lets somebody sign in with their password alone again.
	 * @param address where the request comes from
	 * @throws InvalidEntriesException when it is not their password
	 * @throws TooManyAttemptsException when they have to wait
	 * @throws ForbiddenException when this installation wants one of them
	 */
	public void turnOff(CurrentPerson current, String password, String address) {
		confirm(current, password, address);
		this.transactions.executeWithoutResult((transaction) -> {
			Person person = person(current.id());
			if (isRequired(person)) {
				throw new ForbiddenException("An admin needs a second factor here");
			}
			person.secondFactor().turnOff();
			this.log.by(current, "second_factor.turned_off", current.id());
		});
	}

	/**
	 * Lets somebody in with their password alone who lost device and codes; an admin has
	 * to set up another one then. Their own is out of reach here: that asks for their
	 * password.
	 * @throws ForbiddenException when it is not another person's, or not an admin asks
	 */
	@Transactional
	public void reset(CurrentPerson admin, UUID id) {
		if (!admin.admin() || admin.id().equals(id)) {
			throw new ForbiddenException("Only another admin resets a second factor");
		}
		person(id).secondFactor().turnOff();
		this.log.by(admin, "second_factor.reset", id);
		AfterCommit.run(() -> this.sessions.endAll(id));
	}

	private void confirm(CurrentPerson current, String password, String address) {
		new Check().add("password", this.signIn.confirms(current, password, address) ? null : AccountService.NOT_THEIRS)
			.done();
	}

	private boolean isRequired(Person person) {
		return person.admin() && this.properties.secondFactor().requiredForAdmins();
	}

	private Person person(UUID id) {
		return this.people.findForChange(id).filter(Person::enabled).orElseThrow(SecondFactorService::nobody);
	}

	private static NotFoundException nobody() {
		return new NotFoundException("Nobody with a second factor");
	}

}
