package io.productops.team;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import io.productops.team.AttemptLimit.Counted;

/**
 * Where a request comes from, as far as one customer of a network can choose it: of an
 * IPv6 address the first half, which one household has whole.
 */
final class ClientAddress {

	private static final int IPV6_BYTES = 16;

	private ClientAddress() {
	}

	static Counted counted(String address) {
		return AttemptLimit.ADDRESS.of(network(address));
	}

	static String network(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			// only ever an address, which is never looked up
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length == IPV6_BYTES)
					? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, IPV6_BYTES / 2), IPV6_BYTES))
						.getHostAddress()
					: InetAddress.getByAddress(bytes).getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
