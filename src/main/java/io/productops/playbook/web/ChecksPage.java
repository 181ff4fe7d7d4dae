package io.productops.playbook.web;

import java.util.ArrayList;
import java.util.List;

import io.productops.advice.LintFinding.Kind;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.web.DraftPage.FaultView;

/**
 * What is wrong with a draft, and what looks odd in one with which nothing is.
 *
 * @param href of this page
 * @param faults what is wrong; then nothing else is looked for
 * @param waiting whether the linter is still at work
 * @param summary how much was found
 * @param sections what was found, what is new first
 */
record ChecksPage(DraftDetails draft, String href, List<FaultView> faults, boolean waiting, String summary,
		List<SectionView> sections) {

	static ChecksPage faulty(DraftDetails draft, List<FaultView> faults) {
		return new ChecksPage(draft, href(draft), faults, false, "", List.of());
	}

	static ChecksPage waiting(DraftDetails draft) {
		return new ChecksPage(draft, href(draft), List.of(), true, "", List.of());
	}

	static ChecksPage found(DraftDetails draft, String summary, List<SectionView> sections) {
		return new ChecksPage(draft, href(draft), List.of(), false, summary, sections);
	}

	private static String href(DraftDetails draft) {
		return "/admin/playbook/drafts/" + draft.number() + "/checks";
	}

	/** Whether there is nothing to look at. */
	public boolean clear() {
		return this.faults.isEmpty() && !this.waiting && this.sections.isEmpty();
	}

	/** Findings under one heading. */
	record SectionView(String id, String title, List<KindView> kinds) {
	}

	/**
	 * Findings of one kind.
	 *
	 * @param rule what is looked for, and why that is odd
	 */
	record KindView(String title, String rule, List<FindingView> findings) {

		static KindView of(Kind kind, List<FindingView> findings) {
			return switch (kind) {
				case RULE_NEVER_FIRES -> new KindView("Never comes into play",
						"Whatever people answer, it makes no difference that this is there.", findings);
				case LEVEL_NEVER_REACHED -> new KindView("Level that is never reached",
						"The rule fires, but another level or an exception always decides first.", findings);
				case STAGE_NEVER_REACHED -> new KindView("Stage that is never reached",
						"Whatever people answer, nobody is told to be at this stage.", findings);
				case ALWAYS_TOGETHER -> new KindView("Always together",
						"Two that fire for the same answers say one thing twice.", findings);
				case QUESTION_UNREAD -> new KindView("Question that decides nothing",
						"People take the time to answer it, and no answer changes what they are advised.", findings);
				case OPTION_WITHOUT_EFFECT -> new KindView("Option that decides nothing",
						"Whoever chooses it is advised what they would be advised without it.", findings);
				case WORSE_WHEN_BETTER -> new KindView("Worse when better",
						"One change of an answer improves a part of the playbook and makes another part worse.",
						findings);
				case TEXT_WITHOUT_SOURCE -> new KindView("Without a source",
						"It should name where it comes from, as the list of sources does, or say that it is a judgement.",
						findings);
			};
		}

	}

	/**
	 * Something that looks odd.
	 *
	 * @param href of the form of the part that it is in
	 * @param name what the part is, such as “Rule M3-R1”; "" where the title says so
	 * @param id what it is about, as the playbook names it; "" where the name says so
	 * @param certainty how it is known
	 */
	record FindingView(String href, String title, String name, String id, String why, String certainty) {
	}

	static List<SectionView> sections(SectionView... sections) {
		List<SectionView> filled = new ArrayList<>(List.of(sections));
		filled.removeIf((section) -> section.kinds().isEmpty());
		return List.copyOf(filled);
	}

}
