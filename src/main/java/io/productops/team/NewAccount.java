package io.productops.team;

import io.productops.team.InvalidEntriesException.Check;

/**
 * What somebody fills in who makes an account.
 */
public record NewAccount(String email, String name, String password) {

	/**
	 * @throws InvalidEntriesException when something of it cannot be used
	 */
	void check(PasswordPolicy policy) {
		new Check().add("email", Entries.emailFault(this.email))
			.add("name", Entries.nameFault(this.name))
			.add("password", policy.fault(this.password, this.email, this.name))
			.done();
	}

}
