package io.productops.shared.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The log as JSON, as the settings that the README names make it (ASVS V16.2.1, V16.2.2,
 * V16.2.4, V16.4.1).
 */
class StructuredLogTests {

	@ParameterizedTest
	@ValueSource(strings = { "ecs", "logstash" })
	void isOneObjectALineWithTheTimeInUtcAndTheRequest(String format) {
		LoggerContext context = new LoggerContext();
		context.putObject(Environment.class.getName(), new MockEnvironment());
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(context);
		encoder.setFormat(format);
		encoder.start();
		LoggingEvent event = new LoggingEvent("", context.getLogger("x"), Level.WARN, "Name: {}",
				new IllegalStateException("b\r\n{\"level\":\"FAKE\"}"),
				new Object[] { "a\r\n{\"level\":\"FAKE\"}\u2028\u001b[31m" });
		event.setMDCPropertyMap(Map.of("requestId", "abc-def-123"));
		event.setInstant(Instant.parse("2026-11-18T09:00:00.5Z"));
		String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
		assertThat(line.strip()).doesNotContain("\n", "\r", "\u001b");
		JsonNode json = JsonMapper.shared().readTree(line);
		assertThat(json.get("requestId").asString()).isEqualTo("abc-def-123");
		assertThat(java.time.OffsetDateTime.parse(json.get("@timestamp").asString()).toInstant())
			.isEqualTo(event.getInstant());
		assertThat(json.get("message").asString()).startsWith("Name: a\r\n{");
		assertThat(json.propertyNames()).contains("@timestamp", "message");
	}

}
