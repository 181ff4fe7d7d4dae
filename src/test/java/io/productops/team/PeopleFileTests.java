package io.productops.team;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.productops.team.ImportLine.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a file of people may hold, and what each line does.
 */
class PeopleFileTests {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	private static final String HEADING = "email,name,team,role\n";

	private final Team core = new Team("Core", NOW);

	private final Team payments = new Team("Payments", NOW);

	private final Map<String, Person> known = new HashMap<>();

	@Test
	void invitesWhoIsUnknown() {
		assertThat(read(HEADING + "Ada@Example.org, Ada L. ,core,PM\n")).singleElement().satisfies((line) -> {
			assertThat(line.effect()).isEqualTo(Effect.INVITE);
			assertThat(line.number()).isEqualTo(2);
			assertThat(line.email()).isEqualTo("ada@example.org");
			assertThat(line.name()).isEqualTo("Ada L.");
			assertThat(line.teamId()).isEqualTo(this.core.id());
			assertThat(line.given()).isEqualTo(Role.PM);
		});
	}

	@Test
	void tellsJoiningFromChangingFromNothingToDo() {
		Person person = new Person("ada@example.org", "Ada", false, NOW);
		person.join(this.core.id(), Role.PM);
		this.known.put("ada@example.org", person);
		assertThat(effects(HEADING + "ada@example.org,Ada,Payments,viewer")).containsExactly(Effect.JOIN);
		assertThat(effects(HEADING + "ada@example.org,Ada,Core,leader")).containsExactly(Effect.CHANGE);
		assertThat(effects(HEADING + "ada@example.org,Ada,Core,pm")).containsExactly(Effect.NOTHING);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			nobody,Ada,Core,pm               | The e-mail address is not one.
			a@b..c,Ada,Core,pm               | The e-mail address is not one.
			a b@example.org,Ada,Core,pm      | The e-mail address is not one.
			ada@example.org,,Core,pm         | The name is missing.
			ada@example.org,Ada,,pm          | The team is missing.
			ada@example.org,Ada,Nowhere,pm   | There is no team of this name.
			ada@example.org,Ada,Core,admin   | The role must be leader, pm or viewer.
			ada@example.org,Ada,Core         | The role must be leader, pm or viewer.
			""")
	void saysWhatIsWrongWithALine(String line, String fault) {
		assertThat(read(HEADING + line)).singleElement().satisfies((one) -> {
			assertThat(one.effect()).isEqualTo(Effect.REFUSE);
			assertThat(one.fault()).isEqualTo(fault);
		});
	}

	@Test
	void refusesTheLineOfWhoImports() {
		assertThat(read(HEADING + "AMIRA@example.org,Amira,Core,pm")).singleElement()
			.satisfies((one) -> assertThat(one.fault()).startsWith("This is you."));
	}

	/** As an invitation would be refused. */
	@ParameterizedTest
	@ValueSource(strings = { "bob\u00e9@x.org", "g@x..org", "@x.org", "a b@x.org" })
	void refusesAnAddressThatNobodyIsInvitedTo(String address) {
		assertThat(effects(HEADING + address + ",Bob,Core,pm")).containsExactly(Effect.REFUSE);
	}

	@Test
	void takesTheFirstOfTwoTeamsWhoseNamesDifferInCaseOnly() {
		Team shouted = new Team(this.core.name().toUpperCase(java.util.Locale.ROOT), java.time.Instant.EPOCH);
		assertThat(new PeopleFile(List.of(this.core, shouted), this.known::get, "amira@example.org")
			.read(HEADING + "ada@example.org,Ada,core,pm")
			.get(0)
			.teamId()).isEqualTo(this.core.id());
	}

	@Test
	void refusesThePersonOfAnEarlierLineInTheSameTeamOnly() {
		assertThat(effects(HEADING + "ada@example.org,Ada,Core,pm\nADA@example.org,Ada,core,viewer\n"
				+ "ada@example.org,Ada,Payments,pm"))
			.containsExactly(Effect.INVITE, Effect.REFUSE, Effect.INVITE);
	}

	@Test
	void readsWhatSpreadsheetsWrite() {
		assertThat(effects("\ufeffRole;Email;NAME;Team;Admin\r\npm;ada@example.org;\"Lovelace; Ada\";Core;yes\r\n\r\n"))
			.containsExactly(Effect.INVITE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "email,name,team\na@example.org,A,Core", HEADING,
			"email,email,name,team,role\na,b,c,d,e", HEADING + "\"ada@example.org,Ada,Core,pm" })
	void refusesWhatIsNoFileOfPeople(String text) {
		assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> read(text));
	}

	@Test
	void refusesMoreThanAThousandPeople() {
		StringBuilder text = new StringBuilder(HEADING);
		for (int i = 0; i < PeopleFile.MOST; i++) {
			text.append("p").append(i).append("@example.org,P,Core,pm\n");
		}
		assertThat(read(text.toString())).hasSize(PeopleFile.MOST);
		text.append("one@example.org,P,Core,pm\n");
		assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> read(text.toString()))
			.withMessage("A file may have 1,000 people at most. Split this one.");
	}

	private List<Effect> effects(String text) {
		return read(text).stream().map(ImportLine::effect).toList();
	}

	private List<ImportLine> read(String text) {
		return new PeopleFile(List.of(this.core, this.payments), this.known::get, "amira@example.org").read(text);
	}

}
