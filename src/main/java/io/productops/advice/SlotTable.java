package io.productops.advice;

import java.util.ArrayList;
import java.util.List;

/**
 * The slots of a model in the making, each with a name and the part of the document that
 * it comes from, for messages.
 */
final class SlotTable {

	private final List<Slot> slots = new ArrayList<>();

	private final List<String> names = new ArrayList<>();

	private final List<Object> parts = new ArrayList<>();

	/** Takes a slot that is filled later, so that expressions can refer to it before. */
	int reserve(String name, Object part) {
		return add(name, part, new FactSlots.Single(new Term.Constant(false), null));
	}

	int add(String name, Object part, Slot value) {
		this.slots.add(value);
		this.names.add(name);
		this.parts.add(part);
		return this.slots.size() - 1;
	}

	void fill(int slot, Slot value) {
		this.slots.set(slot, value);
	}

	List<Slot> slots() {
		return List.copyOf(this.slots);
	}

	String name(int slot) {
		return this.names.get(slot);
	}

	Object part(int slot) {
		return this.parts.get(slot);
	}

}
