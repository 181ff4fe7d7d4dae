package io.productops.advice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds values that would have to be known before they can be worked out.
 */
final class CircleCheck {

	private final Model model;

	private final SlotTable slots;

	private final Faults faults;

	/** Slots first, then questions: 0 not seen, 1 being looked at, 2 done. */
	private final int[] states;

	private final Deque<Integer> path = new ArrayDeque<>();

	CircleCheck(Model model, SlotTable slots, Faults faults) {
		this.model = model;
		this.slots = slots;
		this.faults = faults;
		this.states = new int[model.slotCount() + model.questions().size()];
	}

	void check() {
		for (int node = 0; node < this.states.length; node++) {
			enter(node);
		}
	}

	private void enter(int node) {
		if (this.states[node] == 2) {
			return;
		}
		if (this.states[node] == 1) {
			report(node);
			return;
		}
		this.states[node] = 1;
		this.path.addLast(node);
		Term.Visitor visitor = new Term.Visitor() {
			@Override
			public void question(int question) {
				enter(CircleCheck.this.model.slotCount() + question);
			}

			@Override
			public void slot(int slot) {
				enter(slot);
			}
		};
		if (node < this.model.slotCount()) {
			this.model.slot(node).visit(visitor);
		}
		else {
			Term condition = this.model.visibility(node - this.model.slotCount());
			if (condition != null) {
				condition.visit(visitor);
			}
		}
		this.path.removeLast();
		this.states[node] = 2;
	}

	private void report(int node) {
		List<String> circle = new ArrayList<>();
		for (int step : this.path) {
			if (step == node || !circle.isEmpty()) {
				circle.add(name(step));
			}
		}
		circle.add(name(node));
		Object part = (node < this.model.slotCount()) ? this.slots.part(node)
				: this.model.questions().get(node - this.model.slotCount());
		this.faults.add(part, "id", "This goes round in a circle: " + String.join(" needs ", circle) + ".");
	}

	private String name(int node) {
		return (node < this.model.slotCount()) ? this.slots.name(node)
				: this.model.questions().get(node - this.model.slotCount()).id();
	}

}
