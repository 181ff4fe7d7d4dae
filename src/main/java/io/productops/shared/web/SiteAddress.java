package io.productops.shared.web;

import io.productops.shared.SiteProperties;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Makes whole addresses of our own pages, to be shown to whoever asks for them.
 */
@Component
public class SiteAddress {

	private final SiteProperties site;

	SiteAddress(SiteProperties site) {
		this.site = site;
	}

	/** The configured address, or else the one under which the request came. */
	public String of(String path, HttpServletRequest request) {
		return (this.site.baseUrl() != null) ? this.site.address(path)
				: ServletUriComponentsBuilder.fromContextPath(request).build() + path;
	}

}
