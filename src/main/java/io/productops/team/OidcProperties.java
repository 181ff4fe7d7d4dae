package io.productops.team;

import java.net.URI;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the identity provider through which people may sign in.
 *
 * @param issuer its address, exactly as its tokens name it; empty for none
 * @param clientId what it calls this application
 * @param clientSecret empty where the provider takes PKCE alone
 * @param name how the sign-in page names it
 * @param scopes what is asked for; {@code openid} must be among it
 * @param roleClaim the claim that gives people their roles at each sign-in; empty where
 * admins give them here
 * @param adminClaimValue the value of that claim that makes an admin; empty where admins
 * are made here
 * @param linkByEmail whether a confirmed e-mail address is enough to sign in as the
 * person who has it here
 */
@ConfigurationProperties("productops.oidc")
public record OidcProperties(@DefaultValue("") String issuer, @DefaultValue("") String clientId,
		@DefaultValue("") String clientSecret, @DefaultValue("single sign-on") String name, @DefaultValue( {
				"openid", "profile", "email" }) Set<String> scopes,
		@DefaultValue("") String roleClaim, @DefaultValue("admin") String adminClaimValue,
		@DefaultValue("false") boolean linkByEmail){

	public OidcProperties {
		if (!issuer.isBlank()) {
			require(isSafe(URI.create(issuer)),
					"productops.oidc.issuer must be an https address, or http on this machine");
			require(!clientId.isBlank(), "productops.oidc.client-id is missing");
			require(scopes.contains("openid"), "productops.oidc.scopes must contain openid");
		}
	}

	/** Whether there is one. */
	public boolean isOn() {
		return !this.issuer.isBlank();
	}

	/**
	 * Whether what goes to this address can be read on its way by nobody else.
	 */
	public static boolean isSafe(URI address) {
		String host = address.getHost();
		return host != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme())
				&& (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]")));
	}

	private static void require(boolean fine, String message) {
		if (!fine) {
			throw new IllegalArgumentException(message);
		}
	}

}
