package io.productops.team;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.productops.Mailbox;
import io.productops.OnH2;
import io.productops.shared.NotFoundException;
import io.productops.team.AccountProperties.SecondFactorSettings;
import io.productops.team.AccountProperties.Signup;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who gets an account by asking for one.
 */
@OnH2
class SignUpTests {

	@Autowired
	private PersonRepository everybody;

	@Autowired
	private OneTimeLinks links;

	@Autowired
	private AccountMails mails;

	@Autowired
	private StrangersMail strangers;

	@Autowired
	private AccountLog log;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private InvitationService invitations;

	@Autowired
	private People people;

	@Autowired
	private Mailbox mailbox;

	@Test
	void anybodyWithAnAddressWhereItIsOpen() {
		String email = UUID.randomUUID() + "@example.org";
		signUp(Signup.OPEN).ask(email, email);
		String link = this.mailbox.link(email, 1);
		String token = link.substring("/invitations/".length());
		assertThat(this.invitations.find(token).team()).isNull();
		UUID person = this.invitations.accept(token, "Ada", "stones sink slowly").person();
		assertThat(this.everybody.findById(person).orElseThrow().admin()).isFalse();
	}

	@Test
	void nobodyTwice() {
		CurrentPerson known = this.people.withPassword();
		signUp(Signup.OPEN).ask(known.email(), known.email());
		assertThat(this.mailbox.link(known.email(), 1)).isEqualTo("/sign-in");
	}

	/** ASVS V6.3.8: who is known makes no difference before the answer is sent. */
	@Test
	void askingTakesAsLongForNobodyAsForSomebody() {
		SignUpService open = signUp(Signup.OPEN);
		List<Long> known = new ArrayList<>();
		List<Long> unknown = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			known.add(time(open, this.people.withPassword().email()));
			unknown.add(time(open, UUID.randomUUID() + "@example.org"));
		}
		double first = known.stream().sorted().skip(10).findFirst().orElseThrow() / 1e6;
		double second = unknown.stream().sorted().skip(10).findFirst().orElseThrow() / 1e6;
		assertThat(Math.abs(first - second)).as(first + " and " + second).isLessThan(Math.max(15, second));
	}

	private static long time(SignUpService service, String email) {
		long start = System.nanoTime();
		service.ask(email, email);
		return System.nanoTime() - start;
	}

	@Test
	void nobodyWhereItIsNot() {
		SignUpService closed = signUp(Signup.INVITED);
		assertThat(closed.isOpen()).isFalse();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> closed.ask("ada@example.org", "x"));
	}

	private SignUpService signUp(Signup signup) {
		return new SignUpService(this.everybody, this.links, this.mails, this.strangers,
				new AccountProperties(signup, new SecondFactorSettings(true)), this.transactions, this.log);
	}

}
