package io.productops.team;

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
