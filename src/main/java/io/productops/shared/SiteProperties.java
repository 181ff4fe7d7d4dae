package io.productops.shared;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation is found, and as whom it writes e-mails.
 *
 * @param baseUrl how people reach it, such as https://advisor.example.org; links in
 * e-mails begin with it
 * @param mailFrom the sender of its e-mails
 */
@ConfigurationProperties("productops")
public record SiteProperties(@Nullable URI baseUrl,
		@DefaultValue("Product Ops Advisor <no-reply@localhost>") String mailFrom) {

	public SiteProperties {
		if (baseUrl != null && (baseUrl.getHost() == null || baseUrl.getQuery() != null
				|| !("https".equals(baseUrl.getScheme()) || "http".equals(baseUrl.getScheme())))) {
			throw new IllegalArgumentException("productops.base-url is no http or https address: " + baseUrl);
		}
	}

	/**
	 * The whole address of one of our pages.
	 * @param path begins with a slash
	 * @throws IllegalStateException when the base is not set
	 */
	public String address(String path) {
		if (this.baseUrl == null) {
			throw new IllegalStateException("productops.base-url is not set");
		}
		return this.baseUrl.toString().replaceAll("/+$", "") + path;
	}

}
