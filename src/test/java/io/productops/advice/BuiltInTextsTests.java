package io.productops.advice;

import java.util.List;

import io.productops.advice.PlaybookDocument.Activity;
import io.productops.advice.PlaybookDocument.Quote;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the built-in playbook shows as a quote is what was said, and its catalogues are
 * whole.
 */
class BuiltInTextsTests {

	private static final PlaybookDocument DOCUMENT = BuiltIn.PLAYBOOK.document();

	@Test
	void quotesVerbatimAndNothingElse() {
		assertThat(DOCUMENT.principles().stream().flatMap((principle) -> principle.quotes().stream()).map(Quote::text))
			.containsExactly(
					"One solution to that problem, our solution at the time was to start up a new function called "
							+ "product operations who had accountability and reported into operations but physically "
							+ "sat with and operated much like a member of the product team.",
					"Product operations for a VP or a head of product or a product manager is the creation of some "
							+ "system that allows you to thrive or allows your team to thrive in product management.",
					"Product operations is the creation of some system that allows you to thrive or allows your team "
							+ "to thrive in product management.",
					"We invested early on in product operations... they basically are tasked with a lot of the work "
							+ "that needs to get done to continue shipping products and scaling product development.",
					"Product operations does not take away decision making rights from the product manager. It's "
							+ "there to inform them.",
					"Product management at scale is really hard, and that's where product operations comes in. So what "
							+ "it does is it helps you get the right insights to the team, and then help standardize "
							+ "those outputs and those check-ins.");
	}

	@Test
	void saysWhoSaidItAndWhen() {
		assertThat(DOCUMENT.principles().stream().flatMap((principle) -> principle.quotes().stream()))
			.extracting((quote) -> quote.speaker() + " " + quote.time())
			.containsExactly("Brian Tolkin 08:23", "Christine Itwaru 05:11", "Christine Itwaru 05:11",
					"Geoff Charles 58:58", "Melissa Perri and Denise Tilles 09:30", "Melissa Perri 45:11");
	}

	@Test
	void holdsTheWholeCatalogues() {
		List<Activity> activities = DOCUMENT.ownership().activities();
		assertThat(activities).hasSize(35);
		// the numbers, in the catalogue, of what product ops never does
		assertThat(activities.stream().filter(Activity::never).map((activity) -> activities.indexOf(activity) + 1))
			.containsExactly(1, 2, 3, 5, 7, 9, 11, 15, 19, 21, 24, 28, 29, 30, 34);
		assertThat(activities.stream().filter(Activity::never))
			.noneMatch((activity) -> List.of(activity.decides(), activity.runs()).contains("product_ops"));
		assertThat(DOCUMENT.metrics()).hasSize(15);
		assertThat(BuiltIn.PLAYBOOK.questions()).hasSize(44);
	}

}
