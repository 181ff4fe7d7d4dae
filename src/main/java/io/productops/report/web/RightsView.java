package io.productops.report.web;

import java.util.ArrayList;
import java.util.List;

import io.productops.advice.Advice;
import io.productops.advice.PlaybookDocument.Activity;
import io.productops.advice.PlaybookDocument.OwnershipModel;
import io.productops.advice.PlaybookDocument.Party;
import io.productops.shared.Phrases;

/**
 * The section on decision rights: the activities that were asked about, and all the
 * others with their defaults.
 */
record RightsView(String title, List<RightView> asked, List<RightView> others) {

	/**
	 * @param today who owns it by the answers
	 */
	record RightView(String activity, String decides, String runs, String productOps, boolean never, String others,
			String today, boolean contested, String source) {
	}

	static RightsView of(Advice advice, ReportWords words) {
		OwnershipModel model = words.document().ownership();
		List<RightView> asked = new ArrayList<>();
		List<RightView> others = new ArrayList<>();
		for (Advice.Ownership right : advice.ownership()) {
			Activity activity = model.activities()
				.stream()
				.filter((each) -> each.id().equals(right.id()))
				.findFirst()
				.orElseThrow();
			String question = model.question();
			String today = (right.answered() != null && question != null)
					? words.question(question).optionLabel(right.answered()) : "Not answered";
			List<RightView> list = (activity.gridRow() != null) ? asked : others;
			list.add(new RightView(activity.label(), party(model, right.decides()), party(model, right.runs()),
					right.productOps(), right.never(), activity.others(), today, right.contested(), activity.source()));
		}
		int contested = (int) asked.stream().filter(RightView::contested).count();
		return new RightsView((contested > 0)
				? Phrases.capital(Phrases.count(contested, "shared activity needs", "shared activities need"))
						+ " an owner"
				: "Who decides, who runs, and what is product ops’ part", asked, others);
	}

	private static String party(OwnershipModel model, String id) {
		return model.parties()
			.stream()
			.filter((party) -> party.id().equals(id))
			.map(Party::label)
			.findFirst()
			.orElse(id);
	}

}
