package io.productops.team;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.productops.shared.TextLine;
import io.productops.team.ImportLine.Effect;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file of people and finds out what each line would do. Columns that it does
 * not know count for nothing: no file makes an admin.
 */
final class PeopleFile {

	/** The most people of one file. */
	static final int MOST = 1_000;

	private static final List<String> COLUMNS = List.of("email", "name", "team", "role");

	private final Map<String, Team> teams;

	private final Function<String, @Nullable Person> people;

	private final String admin;

	private final Set<String> seen = new HashSet<>();

	/**
	 * @param people finds who has an address
	 * @param admin the address of who imports: a change of their own role would end the
	 * session that is to show the result
	 */
	PeopleFile(List<Team> teams, Function<String, @Nullable Person> people, String admin) {
		this.admin = admin;
		// names that differ in case only can be left from before: the first of them
		// counts
		this.teams = teams.stream()
			.collect(Collectors.toMap((team) -> key(team.name()), Function.identity(), (first, second) -> first));
		this.people = people;
	}

	/**
	 * @throws UnreadableFileException when the text as a whole is no file of people
	 */
	List<ImportLine> read(String text) {
		String content = text.startsWith("\ufeff") ? text.substring(1) : text;
		if (content.indexOf('\ufffd') >= 0) {
			throw new UnreadableFileException("Some letters of the file cannot be read. Save it as CSV in UTF-8.");
		}
		CSVFormat format = CSVFormat.RFC4180.builder()
			.setDelimiter(content.lines().findFirst().orElse("").contains(";") ? ';' : ',')
			.setHeader()
			.setSkipHeaderRecord(true)
			.setIgnoreHeaderCase(true)
			.setIgnoreEmptyLines(true)
			.setAllowMissingColumnNames(true)
			.setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
			.setTrim(true)
			.get();
		try (CSVParser parser = CSVParser.parse(content, format)) {
			List<String> missing = COLUMNS.stream()
				.filter((column) -> !parser.getHeaderMap().containsKey(column))
				.toList();
			if (!missing.isEmpty()) {
				throw new UnreadableFileException(
						"The first line must name the columns email, name, team and role. Missing: "
								+ String.join(", ", missing) + ".");
			}
			List<ImportLine> lines = new ArrayList<>();
			for (CSVRecord line : parser) {
				if (lines.size() == MOST) {
					throw new UnreadableFileException(
							String.format(Locale.ROOT, "A file may have %,d people at most. Split this one.", MOST));
				}
				lines.add(line(parser.getCurrentLineNumber(), cell(line, "email"), cell(line, "name"),
						cell(line, "team"), cell(line, "role")));
			}
			if (lines.isEmpty()) {
				throw new UnreadableFileException("The file has a heading but no people.");
			}
			return lines;
		}
		catch (IOException | UncheckedIOException | IllegalArgumentException ex) {
			throw new UnreadableFileException(
					"This is not a CSV file: a quotation mark is not closed, or a column is named twice.");
		}
	}

	private ImportLine line(long number, String email, String name, String team, String role) {
		Team known = this.teams.get(key(team));
		Role given = Role.read(role).orElse(null);
		String address = Person.normal(email);
		String fault = fault(address, name, team, known, given);
		if (fault != null || known == null || given == null) {
			return new ImportLine(number, email, name, team, role, Effect.REFUSE, fault, null, given, null);
		}
		Person person = this.people.apply(address);
		return new ImportLine(number, address, name, known.name(), role, effect(person, known, given), null, known.id(),
				given, (person != null) ? person.id() : null);
	}

	private static Effect effect(@Nullable Person person, Team team, Role given) {
		if (person == null) {
			return Effect.INVITE;
		}
		Role role = person.roles().get(team.id());
		return (role == null) ? Effect.JOIN : (role == given) ? Effect.NOTHING : Effect.CHANGE;
	}

	private @Nullable String fault(String email, String name, String team, @Nullable Team known, @Nullable Role given) {
		if (Entries.emailFault(email) != null) {
			return "The e-mail address is not one.";
		}
		if (email.equals(this.admin)) {
			return "This is you. Change your own roles on your page among the people.";
		}
		if (name.isEmpty()) {
			return "The name is missing.";
		}
		String line = TextLine.fault(name, Person.LONGEST_NAME);
		if (line != null) {
			return "The name: " + line;
		}
		if (known == null) {
			return team.isEmpty() ? "The team is missing." : "There is no team of this name.";
		}
		if (given == null) {
			return "The role must be leader, pm or viewer.";
		}
		return this.seen.add(email + " " + known.id()) ? null : "An earlier line has this person in this team.";
	}

	private static String cell(CSVRecord line, String column) {
		return line.isSet(column) ? line.get(column) : "";
	}

	private static String key(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

}
