package io.productops.report.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.productops.advice.Advice.Area;
import io.productops.advice.Advice;
import io.productops.advice.PlaybookDocument.AddOn;
import io.productops.advice.PlaybookDocument.AreaModel;
import io.productops.advice.PlaybookDocument.Pillar;
import io.productops.advice.PlaybookDocument.ProblemArea;
import io.productops.advice.PlaybookDocument.Removal;
import io.productops.advice.PlaybookDocument.SystemTemplate;
import io.productops.advice.Question;
import io.productops.playbook.QuotedAnswer;
import io.productops.playbook.QuotedParts;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The section on systems: what to build or repair and how each ends, what to remove, and
 * what can wait.
 */
record SystemsView(String title, String lead, List<SystemView> systems, List<RemovalView> removals,
		List<ItemView> capacities, List<LaterView> later, @Nullable String pillar, String sizing,
		List<String> candidates) {

	/**
	 * @param maturity how mature the area is, as answered
	 */
	record SystemView(String label, String rank, int need, int priority, String maturity, SystemTemplate template,
			List<AddOn> addOns, ItemView item) {
	}

	/** A removal instead of an addition. */
	record RemovalView(ItemView item, List<String> steps) {
	}

	/** An area that is not worked on now. */
	record LaterView(String label, int need, int priority, String maturity, String reason, List<QuotedAnswer> because) {
	}

	static SystemsView of(Advice advice, ReportWords words, RuleBook rules, Map<String, ItemView> items) {
		List<SystemView> systems = new ArrayList<>();
		for (String id : advice.systems()) {
			Area area = advice.areas().stream().filter((each) -> each.id().equals(id)).findFirst().orElseThrow();
			ItemView item = Objects.requireNonNull(items.get("system:" + id));
			systems.add(system(area, rules.area(id), item, systems.size() + 1, words));
		}
		List<RemovalView> removals = new ArrayList<>();
		for (Removal removal : words.document().removals()) {
			Optional.ofNullable(items.get("removal:" + removal.id()))
				.ifPresent((item) -> removals.add(new RemovalView(item, removal.steps())));
		}
		List<ItemView> capacities = items.values().stream().filter((item) -> item.kind().equals("capacity")).toList();
		return new SystemsView(title(systems, removals), lead(systems, removals), systems, removals, capacities,
				later(advice, words, rules, removals), pillar(advice, words), advice.sizing(),
				candidates(advice, words));
	}

	private static String title(List<SystemView> systems, List<RemovalView> removals) {
		if (systems.isEmpty()) {
			return removals.isEmpty() ? "No new system is needed now" : "Remove before you add: no new system now";
		}
		boolean repair = systems.stream()
			.anyMatch((system) -> system.item().title().equals(system.template().repairTitle()));
		return (removals.isEmpty() ? "" : "Remove first; then ")
			.concat(removals.isEmpty() ? (repair ? "Build or repair " : "Build ")
					: (repair ? "build or repair " : "build "))
				+ Phrases.count(systems.size(), "system, and plan how it ends", "systems, and plan how each one ends");
	}

	private static String lead(List<SystemView> systems, List<RemovalView> removals) {
		return systems.isEmpty()
				? "Nothing you said calls for " + (removals.isEmpty() ? "another system" : "an addition")
						+ ". The areas below are ranked all the same, so that you can see how near each one is."
				: "The order follows need, maturity and what you said hurts most. Each system is meant to be automated,"
						+ " handed off or stopped.";
	}

	private static SystemView system(Area area, ProblemArea model, ItemView item, int rank, ReportWords words) {
		List<AddOn> addOns = model.addOns().stream().filter((addOn) -> area.addOns().contains(addOn.id())).toList();
		return new SystemView(model.label(), Phrases.capital(ordinal(rank)), area.need(), area.priority(),
				maturity(model, words), model.system(), addOns, item);
	}

	private static List<LaterView> later(Advice advice, ReportWords words, RuleBook rules, List<RemovalView> removals) {
		List<String> removed = words.document()
			.removals()
			.stream()
			.filter((removal) -> removals.stream()
				.anyMatch((view) -> view.item().anchor().equals(ItemView.anchor("removal:" + removal.id()))))
			.map(Removal::area)
			.toList();
		List<Area> areas = advice.areas()
			.stream()
			.filter((area) -> !advice.systems().contains(area.id()))
			.sorted(Comparator.comparingInt(Area::priority).reversed())
			.toList();
		List<LaterView> later = new ArrayList<>();
		for (Area area : areas) {
			ProblemArea model = rules.area(area.id());
			String reason = removed.contains(area.id()) ? "Not added to: it is cut back first."
					: area.needed() ? "Needed, but it waits until a system before it has ended."
							: notNeeded(area, words.document().areas(), advice.confidence().provisional());
			List<String> expressions = new ArrayList<>(QuotedParts.texts(model.maturity()));
			model.need().forEach((need) -> expressions.addAll(QuotedParts.texts(need.value(), need.unless())));
			later.add(new LaterView(model.label(), area.need(), area.priority(), maturity(model, words), reason,
					words.chips(area.evidence(), expressions)));
		}
		return later;
	}

	private static String notNeeded(Area area, AreaModel model, boolean provisional) {
		String start = provisional ? "Not needed now, as far as your answers tell: " : "Not needed now: ";
		if (area.need() < model.neededNeed()) {
			return start + "its need is below " + model.neededNeed() + ".";
		}
		return (area.priority() < model.neededPriority())
				? start + "its priority is below " + model.neededPriority() + "." : start + "it is mature already.";
	}

	/** The row of the maturity question that the playbook names for this area. */
	private static String maturity(ProblemArea area, ReportWords words) {
		for (Question question : words.document().questions()) {
			if (words.report().answers().get(question.id()) instanceof Map<?, ?> rows) {
				for (Question.Row row : question.rows()) {
					Object value = rows.get(row.id());
					if (value != null && area.maturity().text().equals(question.id() + "." + row.id())) {
						return question.displayCell(value);
					}
				}
			}
		}
		return "not answered";
	}

	private static @Nullable String pillar(Advice advice, ReportWords words) {
		return words.document()
			.areas()
			.pillars()
			.stream()
			.filter((pillar) -> pillar.id().equals(advice.pillar()))
			.map(Pillar::label)
			.findFirst()
			.orElse(null);
	}

	private static List<String> candidates(Advice advice, ReportWords words) {
		String id = words.document().candidatesQuestion();
		return (id == null) ? List.of()
				: advice.candidates().stream().map((option) -> words.question(id).optionLabel(option)).toList();
	}

	private static String ordinal(int rank) {
		return switch (rank) {
			case 1 -> "first";
			case 2 -> "second";
			case 3 -> "third";
			default -> "number " + rank;
		};
	}

}
