package io.productops.recommendation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.productops.recommendation.BulkEdit;
import io.productops.recommendation.BulkItem;
import io.productops.recommendation.Decision;
import io.productops.recommendation.StatusChange;
import io.productops.recommendation.WorkDays;
import io.productops.recommendation.WorkText;
import io.productops.shared.IsoDay;
import io.productops.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to change several recommendations at once.
 *
 * @param what one of {@link #KINDS}
 * @param all which ones: {@link #EVERYTHING}, {@link #PAGE}, or empty for those that are
 * chosen
 * @param shownAt when the page was made
 * @param chosen of each its id, a full stop and the version that was seen
 * @param shown the same of everything on the page
 */
record BulkForm(String what, String all, String who, String day, String words, String name, String shownAt,
		@Nullable List<String> chosen, @Nullable List<String> shown) {

	/** All that fit the filter. */
	static final String EVERYTHING = "true";

	/** All that the page shows. */
	static final String PAGE = "page";

	static final Map<String, String> KINDS = kinds();

	BulkForm {
		what = Typed.text(what);
		all = Typed.text(all);
		who = Typed.text(who);
		day = Typed.text(day);
		words = Typed.text(words);
		name = Typed.text(name);
		shownAt = Typed.text(shownAt);
		chosen = (chosen != null) ? List.copyOf(chosen) : List.of();
		shown = (shown != null) ? List.copyOf(shown) : List.of();
	}

	static final BulkForm EMPTY = new BulkForm("accept", "", "", "", "", "", "", List.of(), List.of());

	private static Map<String, String> kinds() {
		Map<String, String> kinds = new LinkedHashMap<>();
		kinds.put("accept", "Accept");
		kinds.put("decline", "Decline");
		kinds.put("defer", "Decide later");
		kinds.put("start", "Start");
		kinds.put("drop", "Drop");
		kinds.put("reopen", "Reopen");
		kinds.put("owner", "Set the owner");
		kinds.put("due", "Set the due date");
		kinds.put("label", "Add a label");
		return kinds;
	}

	public boolean everything() {
		return this.all.equals(EVERYTHING);
	}

	public boolean page() {
		return this.all.equals(PAGE);
	}

	boolean has(UUID id) {
		return items(this.chosen).stream().anyMatch((item) -> item.id().equals(id));
	}

	/** Those that are ticked, or all of the page; what is none is left out. */
	List<BulkItem> items() {
		return items(page() ? this.shown : this.chosen);
	}

	private static List<BulkItem> items(@Nullable List<String> picks) {
		List<BulkItem> items = new ArrayList<>();
		for (String each : (picks != null) ? picks : List.<String>of()) {
			int stop = each.indexOf('.');
			UUID id = Typed.id((stop > 0) ? each.substring(0, stop) : "");
			if (id != null) {
				items.add(BulkItem.seen(id, Typed.version(each.substring(stop + 1))));
			}
		}
		return items;
	}

	/**
	 * Those that fit the filter: what was on the page as it was there, all else as it was
	 * then. To be asked only when there are no faults.
	 */
	List<BulkItem> of(List<UUID> fitting) {
		Instant time = Objects.requireNonNull(time());
		Map<UUID, BulkItem> seen = new HashMap<>();
		items(this.shown).forEach((item) -> seen.put(item.id(), item));
		return fitting.stream().map((id) -> seen.getOrDefault(id, BulkItem.at(id, time))).toList();
	}

	/** Who is to own them; null is nobody, or whoever does. */
	@Nullable UUID owner() {
		return Typed.id(this.who);
	}

	private @Nullable Instant time() {
		try {
			return Instant.parse(this.shownAt);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** What is wrong, by the id of the input. */
	Map<String, String> faults(LocalDate today) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (!everything() && !page() && !this.all.isEmpty()) {
			faults.put("bulk-scope", "Choose which ones to change.");
		}
		else if (everything() && time() == null) {
			faults.put("bulk-scope", "Look at the list again: it did not say what of it you have seen.");
		}
		else if (!everything() && items().isEmpty()) {
			faults.put("bulk-scope", "Choose at least one recommendation of the list, or all of them.");
		}
		if (!KINDS.containsKey(this.what)) {
			faults.put("bulk-what", "Choose what to change.");
		}
		boolean plans = this.what.equals("accept");
		if ((this.what.equals("owner") || plans) && !this.who.isEmpty() && owner() == null) {
			faults.put("bulk-who", DecideForm.OWNER);
		}
		String day = this.what.equals("defer") ? WorkDays.until(this.day, today)
				: (this.what.equals("due") || plans) && !this.day.isEmpty() ? WorkDays.due(this.day, today) : null;
		if (day != null) {
			faults.put("bulk-day", day);
		}
		boolean why = this.what.equals("decline") || this.what.equals("drop");
		String words = WorkText.words(this.words);
		if (words != null || why && this.words.isEmpty()) {
			faults.put("bulk-words", (words != null) ? words : "Say why, so that the others understand it later.");
		}
		String label = this.what.equals("label") ? WorkText.label(this.name) : null;
		if (label != null) {
			faults.put("bulk-name", label);
		}
		return faults;
	}

	/** To be asked only when there are no faults. */
	BulkEdit toEdit() {
		LocalDate read = IsoDay.read(this.day);
		return switch (this.what) {
			case "decline" -> new BulkEdit.Decide(Decision.decline(this.words));
			case "defer" ->
				new BulkEdit.Decide(new Decision(StatusChange.DEFER, this.words, read, null, null, null, null));
			case "start" -> new BulkEdit.Decide(Decision.start(this.words));
			case "drop" -> new BulkEdit.Decide(Decision.drop(this.words));
			case "reopen" -> new BulkEdit.Decide(Decision.reopen(this.words));
			case "owner" -> new BulkEdit.Assign(owner());
			case "due" -> new BulkEdit.DueOn(read);
			case "label" -> new BulkEdit.AddLabel(this.name);
			default -> new BulkEdit.Decide(Decision.accept(this.words, owner(), read));
		};
	}

}
