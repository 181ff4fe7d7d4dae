package io.productops;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The application in a process of its own, with the settings that it ships with, so that
 * it can be killed.
 */
public final class RunningApplication implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private final Process process;

	private final int port;

	private final Path log;

	private RunningApplication(Process process, int port, Path log) {
		this.process = process;
		this.port = port;
		this.log = log;
	}

	/**
	 * Starts it and waits until it answers.
	 * @param directory where it runs, and keeps its data unless told otherwise
	 * @param environment what is added to the environment
	 */
	public static RunningApplication start(Path directory, Map<String, String> environment, String... arguments) {
		try {
			int port = freePort();
			Path log = directory.resolve("application-" + port + ".log");
			ProcessBuilder builder = builder(ProductOpsAdvisor.class, directory, log, environment, arguments);
			builder.command().add("--server.port=" + port);
			RunningApplication application = new RunningApplication(builder.start(), port, log);
			application.awaitAnswer();
			return application;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Runs a program of the tests in a process of its own, until it ends.
	 * @return how it ended
	 */
	public static Ended run(Class<?> program, Path directory, Map<String, String> environment, String... arguments) {
		try {
			Path log = Files.createTempFile(directory, "program-", ".log");
			Process process = builder(program, directory, log, environment, arguments).start();
			try {
				if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
					throw new IllegalStateException("The program did not end:\n" + Files.readString(log));
				}
				return new Ended(process.exitValue(), Files.readString(log));
			}
			finally {
				process.destroyForcibly();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static ProcessBuilder builder(Class<?> program, Path directory, Path log, Map<String, String> environment,
			String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-cp",
						System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
						program.getName()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().putAll(environment);
		return builder;
	}

	public int port() {
		return this.port;
	}

	/** Ends it as kill -9 does: no shutdown hook, nothing is flushed. */
	public void kill() {
		try {
			this.process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		kill();
	}

	private void awaitAnswer() throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end && this.process.isAlive()) {
			try {
				if (new PlainBrowser(this.port).get("/").statusCode() == 200) {
					return;
				}
			}
			catch (UncheckedIOException ex) {
				if (!(ex.getCause() instanceof ConnectException)) {
					throw ex;
				}
			}
			pause();
		}
		kill();
		throw new IllegalStateException("The application did not start:\n" + Files.readString(this.log));
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * How a program ended.
	 *
	 * @param log what it wrote
	 */
	public record Ended(int status, String log) {
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
