package io.productops.playbook;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

import io.productops.advice.Expression;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules are put into the words of their questions.
 */
class RuleWordsTests {

	private static final Playbook PLAYBOOK = PlaybookCompiler.compile(BuiltInText.read(), 1);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					final_call == 'committee'                        | Final call: “A committee”
					final_call != 'pm'                               | Final call: not “The PM”
					charter in ['none', 'verbal']                    | Written scope: “Not at all” or “Agreed by word of mouth”
					pm_count >= 7 && growth_12m_pct <= -20           | Product managers: at least 7; and Growth in 12 months: at most −20\u00a0%
					process_hours >= 8.0                             | Hours a week that feed process: at least 8\u00a0h
					consistency <= 1                                 | Teams plan alike: at most 1 of 4
					area_maturity.voc == 4                           | Voice of customer: 4 of 4
					ownership_grid.prioritisation == 'nobody'        | Prioritisation: “Nobody”
					mean(area_maturity) >= 2.0                       | Maturity of five areas, on average: at least 2 of 4
					chosen(coordination_gaps) >= 3                   | Largest coordination gaps, number chosen: at least 3
					'none' in product_contact                        | Contact with product teams: “None of these”
					!('data_pulls' in ops_tasks)                     | Operational work that pulls PMs away: without “Pulling data”
					count(ownership_grid, ['nobody']) >= 4           | Who owns what, number with “Nobody”: at least 4
					product_teams >= 3 * pm_count                    | Product teams: at least 3 × “Product managers”
					stage in ['not_yet', 'systems_first']            | Next step: “Not yet” or “Systems first”
					triggers_fired >= 2                              | Signs of strain: at least 2
					fires('M5-R1')                                   | “No written charter” is found
					severity('M1-R1') == 'critical'                  | “Product ops has the last word” is critical
					need('voc') >= 75                                | Need of “Voice of customer”: at least 75
					load < 20                                        | Share of a PM’s week: below 20\u00a0%
					(4 - consistency) * 25                           | (4 − “Teams plan alike”) × 25
					insight_lag == 'month' ? 40 : 0                  | 40 where Signal to decision-maker: “About a month”
					""")
	void saysInTheWordsOfTheQuestions(String expression, String words) {
		assertThat(say(expression)).isEqualTo(words);
	}

	@Test
	void replacesAFactByWhatItStandsFor() {
		assertThat(say("dedicated"))
			.isEqualTo("Product ops today: “One dedicated person”, “A team” or “People embedded in the product areas”");
		assertThat(say("early")).isEqualTo("Product managers: at most 3; or Company stage: "
				+ "“Looking for product–market fit”, and Product managers: below 12");
		assertThat(say("proven"))
			.startsWith("Maturity of five areas, on average: at least 2 of 4; and none of these: ");
		assertThat(say("load_basis == 'estimated'")).isEqualTo("Share of a PM’s week, how it is known: “estimated”");
	}

	@Test
	void turnsWhatIsDeniedIntoItsOpposite() {
		assertThat(say("!(pm_count >= 7 || product_teams > 8)"))
			.isEqualTo("Product managers: below 7; and Product teams: at most 8");
		assertThat(say("!early")).isEqualTo("Product managers: above 3; and Company stage: not "
				+ "“Looking for product–market fit”, or Product managers: at least 12");
	}

	@Test
	void saysWhereAnotherNumberCounts() {
		assertThat(say("unowned_rows >= 4")).startsWith("Who owns what, number with “Disputed” or “Nobody”: at least 4 "
				+ "(but Who owns what, number with “Disputed”: at least 4 where Product managers: at most 3, and ");
	}

	@Test
	void hasWordsForEveryExpressionOfThePlaybook() throws ReflectiveOperationException {
		List<Expression> expressions = new ArrayList<>();
		collect(PLAYBOOK.document(), expressions);
		assertThat(expressions).hasSizeGreaterThan(300)
			.allSatisfy((expression) -> assertThat(RuleWords.of(PLAYBOOK).say(expression)).isNotBlank()
				.doesNotContainPattern("\\b[a-z]+_[a-z]+\\b|&&|\\|\\||==|[?{}<>]|a value"));
	}

	private static String say(String expression) {
		return RuleWords.of(PLAYBOOK).say(new Expression(expression, 1, 1));
	}

	private static void collect(Object part, List<Expression> found) throws ReflectiveOperationException {
		if (part instanceof Expression expression) {
			found.add(expression);
		}
		else if (part instanceof Record) {
			for (RecordComponent component : part.getClass().getRecordComponents()) {
				collect(component.getAccessor().invoke(part), found);
			}
		}
		else if (part instanceof List<?> parts) {
			for (Object each : parts) {
				collect(each, found);
			}
		}
	}

}
