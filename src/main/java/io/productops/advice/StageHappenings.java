package io.productops.advice;

import java.util.ArrayList;
import java.util.List;

import io.productops.advice.Happening.Rival;
import io.productops.advice.LintFinding.Kind;
import io.productops.advice.PlaybookDocument.StageLevel;
import io.productops.advice.PlaybookDocument.StageModel;

/**
 * The stages, rows, corrections and moves that should come about with some answers.
 */
final class StageHappenings {

	private final StageModel stage;

	private final StageSlots.Table table;

	private final StageSlots.Table moves;

	private final List<Happening> all = new ArrayList<>();

	StageHappenings(Playbook playbook) {
		this.stage = playbook.document().stage();
		Rules rules = playbook.model().rules;
		this.table = (StageSlots.Table) playbook.model().slot(rules.corrected());
		this.moves = (StageSlots.Table) playbook.model().slot(rules.move());
	}

	List<Happening> gather() {
		this.stage.levels().forEach(this::level);
		List<Rival> before = new ArrayList<>();
		for (int i = 0; i < this.table.rows().size(); i++) {
			Rival row = new Rival("stage.table." + (i + 1), Condition.of(this.table.rows().get(i).when()));
			this.all.add(Happening.of(Kind.RULE_NEVER_FIRES, row.id(), this.stage.table().get(i),
					"This row of the stage table", row.condition(), null, before));
			before.add(row);
		}
		for (int i = 0; i < this.table.corrections().size(); i++) {
			this.all.add(new Happening(Kind.RULE_NEVER_FIRES, "stage.corrections." + (i + 1),
					this.stage.corrections().get(i), "This correction of the stage",
					Condition.of(this.table.corrections().get(i).when()), null, List.of(), corrections(i)));
		}
		moves();
		return this.all;
	}

	private void moves() {
		List<Rival> before = new ArrayList<>();
		for (int i = 0; i < this.moves.rows().size(); i++) {
			Rival move = new Rival(this.stage.moves().get(i).id(), Condition.of(this.moves.rows().get(i).when()));
			this.all.add(Happening.of(Kind.RULE_NEVER_FIRES, move.id(), this.stage.moves().get(i), "This move",
					move.condition(), null, before));
			before.add(move);
		}
	}

	private void level(StageLevel level) {
		List<Condition> ways = new ArrayList<>();
		for (int i = 0; i < this.table.rows().size(); i++) {
			if (this.table.rows().get(i).result().equals(level.id())) {
				ways.add(uncorrected(decides(i), i, this.table.corrections().size()));
			}
		}
		for (int i = 0; i < this.table.corrections().size(); i++) {
			if (this.table.corrections().get(i).result().equals(level.id())) {
				ways.addAll(corrections(i));
			}
		}
		this.all.add(new Happening(Kind.STAGE_NEVER_REACHED, level.id(), level, "This stage", Condition.of((Term) null),
				null, List.of(), ways));
	}

	/** A row decides where no row before it holds. */
	private Condition decides(int row) {
		Condition decides = Condition.of(this.table.rows().get(row).when());
		for (int i = 0; i < row; i++) {
			decides = decides.and(Condition.of(this.table.rows().get(i).when()).not());
		}
		return decides;
	}

	/** What a row gives is left as it is by the first corrections. */
	private Condition uncorrected(Condition decided, int row, int corrections) {
		Condition uncorrected = decided;
		for (StageSlots.Correction correction : this.table.corrections().subList(0, corrections)) {
			if (correction.from().contains(this.table.rows().get(row).result())) {
				uncorrected = uncorrected.and(Condition.of(correction.when()).not());
			}
		}
		return uncorrected;
	}

	/** A correction is made where a row gives one of its stages and none before it is. */
	private List<Condition> corrections(int place) {
		StageSlots.Correction correction = this.table.corrections().get(place);
		List<Condition> ways = new ArrayList<>();
		for (int i = 0; i < this.table.rows().size(); i++) {
			if (correction.from().contains(this.table.rows().get(i).result())) {
				ways.add(uncorrected(Condition.of(correction.when()).and(decides(i)), i, place));
			}
		}
		return ways;
	}

}
