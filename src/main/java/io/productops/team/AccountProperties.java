package io.productops.team;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of accounts.
 *
 * @param signup who may make an account: whoever was invited, or anybody with an e-mail
 * address
 */
@ConfigurationProperties("productops")
public record AccountProperties(@DefaultValue("invited") Signup signup,
		@DefaultValue SecondFactorSettings secondFactor) {

	/** Who may make an account. */
	public enum Signup {

		INVITED, OPEN

	}

	/**
	 * @param requiredForAdmins whether an admin who signs in with a password needs a
	 * second factor
	 */
	public record SecondFactorSettings(@DefaultValue("true") boolean requiredForAdmins) {
	}

}
