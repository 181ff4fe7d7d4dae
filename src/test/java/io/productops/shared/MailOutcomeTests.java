package io.productops.shared;

import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Whether an e-mail that failed may be sent again.
 */
class MailOutcomeTests {

	private static final Mail MAIL = new Mail("ada@example.org", "x", "x", "https://advisor.example/unsubscribe/x");

	@Test
	void sendsTheWayToUnsubscribeInTheHead() throws Exception {
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		try {
			assertThat(Mails.to(server.getSmtp().getPort()).deliver(MAIL)).isEqualTo(MailOutcome.SENT);
			var message = server.getReceivedMessages()[0];
			assertThat(message.getHeader("List-Unsubscribe"))
				.containsExactly("<https://advisor.example/unsubscribe/x>");
			assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
			Mails.to(server.getSmtp().getPort()).deliver(new Mail("ada@example.org", "x", "x"));
			assertThat(server.getReceivedMessages()[1].getHeader("List-Unsubscribe")).isNull();
		}
		finally {
			server.stop();
		}
	}

	@Test
	void isUnreachableWhereNobodyListensAndWhereNobodyLetsUsIn() {
		assertThat(Mails.to(1).deliver(MAIL)).isEqualTo(MailOutcome.UNREACHABLE);
		assertThat(MailOutcome.of(new MailAuthenticationException("535 no"))).isEqualTo(MailOutcome.UNREACHABLE);
	}

	/** Only what the server did not take for certain may be tried again. */
	@ParameterizedTest
	@CsvSource({ "451 greylisted, REFUSED_FOR_NOW", "550 no such user, LOST", "4500 is no number of SMTP, LOST",
			"'', LOST" })
	void readsTheAnswerOfTheServer(String answer, MailOutcome outcome) {
		assertThat(MailOutcome.of(failed(new SendFailedException(answer)))).isEqualTo(outcome);
		assertThat(
				MailOutcome.of(failed(new SendFailedException("Invalid Addresses", new SendFailedException(answer)))))
			.isEqualTo(outcome);
	}

	@Test
	void isLostWhenTheConnectionBreaksMeanwhile() {
		assertThat(
				MailOutcome.of(failed(new MessagingException("451 said by nobody", new java.io.IOException("reset")))))
			.isEqualTo(MailOutcome.LOST);
	}

	@Test
	void isSentWhenOnlyTheFarewellFails() {
		assertThat(MailOutcome.of(new MailSendException("close", new MessagingException("reset"), java.util.Map.of())))
			.isEqualTo(MailOutcome.SENT);
	}

	@Test
	void cannotBeKnownWithoutAServer() {
		assertThatIllegalStateException().isThrownBy(() -> Mails.none().deliver(MAIL));
	}

	private static MailSendException failed(Exception failure) {
		return new MailSendException(java.util.Map.of(List.of("a message"), failure));
	}

}
