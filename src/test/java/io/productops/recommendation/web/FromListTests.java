package io.productops.recommendation.web;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FromListTests {

	private static final UUID ID = UUID.fromString("193afd52-81bd-442f-a61c-d46d4a9f87f8");

	@ParameterizedTest
	@CsvSource(textBlock = """
			status=open&sort=due,         status=open&sort=due
			due=overdue&after=a.b-c_d,    due=overdue&after=a.b-c_d
			sort=due&x=y&view=all,        sort=due
			q=a%26b%20%C3%A4,             q=a%26b%20%C3%A4
			after=abc,                    after=abc
			""")
	void keepsWhatAListCanShow(String query, String kept) {
		FromList from = new FromList(query);
		assertThat(from.list()).isEqualTo(kept);
		assertThat(new FromList(from.list())).isEqualTo(from);
		assertThat(from.listHref()).isEqualTo("/recommendations?" + kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "view=all", "nonsense", "status=nonsense", "team=1", "q=%", "q=%zz", "//evil.example/",
			"https://evil.example/?a", "{x}", "&&==&", "#", "status=open&team=x" })
	void leavesOutWhatIsNoList(String query) {
		assertThat(new FromList(query)).isEqualTo(FromList.NONE);
		assertThat(new FromList(query).href(ID)).isEqualTo("/recommendations/" + ID);
	}

	@Test
	void staysInEveryAddress() {
		FromList from = FromList.of(new ListForm("", "open", "", "", "", "", "", "a&b", "", "50 %", "", "kind"),
				"cursor");
		assertThat(from.after()).isEqualTo("cursor");
		assertThat(from.form().label()).isEqualTo("a&b");
		assertThat(from.form().q()).isEqualTo("50 %");
		assertThat(from.href(ID, "/comments#c"))
			.startsWith("/recommendations/" + ID + "/comments?list=status%3Dopen%26")
			.endsWith("#c")
			.doesNotContain("&", "a%26b");
		assertThat(from.listHref()).isEqualTo("/recommendations?" + from.list());
	}

}
