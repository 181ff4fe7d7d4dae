package io.productops.shared;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Keys that the application makes for itself and keeps in the database, so that all its
 * processes have the same ones, also after a restart.
 */
@Service
public class ServerKeyService {

	private final JdbcClient jdbc;

	private final Map<String, byte[]> known = new ConcurrentHashMap<>();

	ServerKeyService(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The key of that name: 43 bytes with 256 random bits, made when first asked for. */
	public byte[] key(String name) {
		return this.known.computeIfAbsent(name, this::read).clone();
	}

	private byte[] read(String name) {
		return find(name).orElseGet(() -> make(name)).getBytes(StandardCharsets.US_ASCII);
	}

	private String make(String name) {
		try {
			String secret = Secret.create();
			this.jdbc.sql("insert into server_key (name, secret) values (?, ?)").params(name, secret).update();
			return secret;
		}
		catch (DuplicateKeyException ex) {
			// another process was faster
			return find(name).orElseThrow();
		}
	}

	private Optional<String> find(String name) {
		return this.jdbc.sql("select secret from server_key where name = ?").param(name).query(String.class).optional();
	}

}
