package io.productops.team.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/**
 * For pages whose address is a secret: no other page may learn it, and no cache keep it.
 */
final class SecretAddress {

	private SecretAddress() {
	}

	static void keep(HttpServletResponse response) {
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

}
