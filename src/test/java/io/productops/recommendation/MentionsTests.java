package io.productops.recommendation;

import java.util.List;
import java.util.UUID;

import io.productops.team.TeamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom a comment names.
 */
class MentionsTests {

	private static final TeamReader ADA = reader("Ada", "ada@example.org");

	private static final TeamReader LOVELACE = reader("Ada Lovelace", "lovelace@example.org");

	private static final TeamReader NAMESAKE = reader("ada lovelace", "second@example.org");

	private static final TeamReader RENE = reader("René [PM]", "rene@example.org");

	private static final Mentions MENTIONS = new Mentions(List.of(ADA, LOVELACE, NAMESAKE, RENE));

	@ParameterizedTest
	@ValueSource(strings = { "@Ada", "@ada, look", "see (@Ada)", "@[Ada]", "> @[ADA]: yes", "a@b.example @Ada.",
			"@ada@example.org", "@ADA@example.org!", "@@Ada", "@Ada-" })
	void namesOne(String text) {
		assertThat(MENTIONS.in(text)).containsExactly(ADA.id());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "@", "Ada", "me@Ada", "ada@example.org", "@Adam", "@Ada-Marie", "@[Ada", "@[Ada L]",
			"@ Ada", "@ada@example.org.uk", "@ada@example", "@Grace", "@\u0000", "\\@Adam" })
	void namesNobody(String text) {
		assertThat(MENTIONS.in(text)).isEmpty();
	}

	@Test
	void meansTheLongestNameAndAllWhoHaveIt() {
		assertThat(MENTIONS.in("@Ada Lovelace, please")).containsExactlyInAnyOrder(LOVELACE.id(), NAMESAKE.id());
		assertThat(MENTIONS.in("@[Ada] and @second@example.org")).containsExactlyInAnyOrder(ADA.id(), NAMESAKE.id());
		assertThat(MENTIONS.in("@[René [PM]] and @rené [pm]")).containsExactly(RENE.id());
	}

	@Test
	void offersNamesByTheBeginningOfAWord() {
		assertThat(MENTIONS.offered("love")).containsExactly("Ada Lovelace", "ada lovelace");
		assertThat(MENTIONS.offered(" RENÉ")).containsExactly("René [PM]");
		assertThat(MENTIONS.offered("example")).isEmpty();
		assertThat(MENTIONS.offered("da")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "@[Ada Lovelace] look,@Ada Lovelace look", "@[x](https://a.example),@[x](https://a.example)",
			"[x] @[ ],[x] @ ", "@[a@[b],@[a@b" })
	void isReadWithoutBrackets(String text, String shown) {
		assertThat(Mentions.shown(text).strip()).isEqualTo(shown.strip());
	}

	private static TeamReader reader(String name, String email) {
		return new TeamReader(UUID.randomUUID(), name, email);
	}

}
