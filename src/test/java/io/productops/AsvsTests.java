package io.productops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The requirements of the OWASP ASVS 5.0 that this application holds are listed in
 * {@code asvs.txt}; here is what ties the list to the tests, and what the source alone
 * shows.
 */
class AsvsTests {

	private static final String ID = "V\\d+\\.\\d+\\.\\d+";

	/** The mark, and all ids that follow it, also on the next lines of a comment. */
	private static final Pattern NAMED = Pattern.compile("ASVS ?((?:[\\s*,/]*(?:and )?" + ID + ")+)");

	private static final Path MAIN = Path.of("src/main");

	private static final Path TESTS = Path.of("src/test/java");

	@Test
	void everyRequirementIsNamedByATestAndEveryNameIsInTheList() throws IOException {
		Map<String, String> named = new TreeMap<>();
		for (Path file : files(TESTS, ".java")) {
			Matcher comment = NAMED.matcher(Files.readString(file));
			while (comment.find()) {
				Pattern.compile(ID)
					.matcher(comment.group(1))
					.results()
					.forEach((id) -> named.merge(id.group(), file.getFileName().toString(), (a, b) -> a + ", " + b));
			}
		}
		List<String> listed = listed();
		assertThat(listed).doesNotHaveDuplicates().hasSizeGreaterThan(80);
		assertThat(new TreeSet<>(listed)).as(named.toString()).isEqualTo(named.keySet());
	}

	// ASVS V1.2.4: constants may be put together, and criteria are objects
	@Test
	void noStatementIsMadeOfPieces() throws IOException {
		for (Path file : files(MAIN, ".java")) {
			String source = Files.readString(file);
			assertThat(source).as(file.toString())
				.doesNotContainPattern("\\.sql\\((?!\"|sql\\)|[A-Z_]+\\b)")
				.doesNotContainPattern("\\.sql\\(\"[^\"]*\"\\s*\\+(?!\\s*[A-Z_]+\\b)")
				.doesNotContainPattern(
						"createQuery\\((?!\\w+\\.class\\)|query\\))|createNativeQuery\\(|createStatement\\(|prepareStatement\\((?!sql\\))|"
								+ "[jJ]dbc(?:Template)?\\.(?:query|update|execute(?!\\(\\(ConnectionCallback)|batchUpdate)|@Query\\([^)]*#\\{");
		}
	}

	// ASVS V14.3.3
	@Test
	void scriptsKeepNothingInTheBrowser() throws IOException {
		List<Path> scripts = files(MAIN.resolve("resources/static"), ".js");
		assertThat(scripts).isNotEmpty();
		for (Path script : scripts) {
			assertThat(Files.readString(script)).as(script.toString())
				.doesNotContainPattern("localStorage|sessionStorage|indexedDB|document\\.cookie|cookieStore|caches\\b|"
						+ "serviceWorker|window\\.name");
		}
	}

	// ASVS V6.1.1
	@Test
	void whatSlowsGuessesDownIsWrittenDown() throws IOException {
		assertThat(Files.readString(Path.of("docs/adr/0009-sign-in-and-sessions.md")).replaceAll("\\s+", " ")).contains(
				"After 5 failures of an account and 20 of a network the wait doubles from one second, "
						+ "up to 60 seconds for an account and 15 minutes for a network",
				"two hours without a failure clear the count", "Locking an account after failures");
	}

	private static List<String> listed() throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/asvs.txt"))
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map((line) -> {
				assertThat(line).matches(ID + " \\| .{10,}");
				return line.substring(0, line.indexOf(' '));
			})
			.collect(Collectors.toList());
	}

	private static List<Path> files(Path root, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList();
		}
	}

}
