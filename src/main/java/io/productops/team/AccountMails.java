package io.productops.team;

import io.productops.shared.Mail;
import io.productops.shared.MailService;
import io.productops.shared.SiteProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The words of the e-mails about accounts. What people typed is in the text only, never
 * in the head.
 */
@Component
class AccountMails {

	private final MailService mails;

	private final SiteProperties site;

	AccountMails(MailService mails, SiteProperties site) {
		this.mails = mails;
		this.site = site;
	}

	boolean areSent() {
		return this.mails.isConfigured();
	}

	void invite(String email, @Nullable String name, String inviter, @Nullable String team, String path) {
		send(email, "Your invitation to Product Ops Advisor", """
				Hello%s,

				%s invites you to Product Ops Advisor%s.

				Open this link within 7 days to accept. It works once:
				%s

				If you do not expect this, ignore it: without you nothing happens.
				""", (name != null) ? " " + name : "", inviter, (team != null) ? ", to the team \"" + team + "\"" : "",
				path);
	}

	void confirmSignUp(String email, String path) {
		send(email, "Your account for Product Ops Advisor", """
				Hello,

				somebody, hopefully you, wants an account for this address.

				Open this link within 7 days to make it. It works once:
				%s

				If it was not you, ignore this: without the link nothing happens.
				""", path);
	}

	void knowsYou(Person person) {
		send(person.email(), "Your account for Product Ops Advisor", """
				Hello %s,

				somebody, hopefully you, wants an account for this address. There is one already. Sign in here:
				%s

				If you forgot the password, choose a new one from that page.
				""", person.name(), "/sign-in");
	}

	void resetPassword(Person person, String path) {
		send(person.email(), "A new password for Product Ops Advisor", """
				Hello %s,

				open this link within 1 hour to choose a new password. It works once:
				%s

				If you did not ask for this, ignore it: your password stays as it is.
				""", person.name(), path);
	}

	void passwordChanged(Person person) {
		send(person.email(), "Your password was changed", """
				Hello %s,

				the password of your account for Product Ops Advisor was changed, and all sessions were ended.

				If it was not you, choose a new one at once, and tell an admin:
				%s
				""", person.name(), "/password-reset");
	}

	/** The last of the arguments is the path of the link. */
	private void send(String email, String subject, String text, Object... arguments) {
		if (areSent()) {
			arguments[arguments.length - 1] = this.site.address(String.valueOf(arguments[arguments.length - 1]));
			this.mails.send(new Mail(email, subject, text.formatted(arguments)));
		}
	}

}
