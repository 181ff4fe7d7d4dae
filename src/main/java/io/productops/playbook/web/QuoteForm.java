package io.productops.playbook.web;

import java.util.LinkedHashMap;
import java.util.Map;

import io.productops.playbook.DraftService;
import io.productops.playbook.web.PartPage.QuoteView;
import io.productops.shared.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a quote.
 *
 * @param action withdrawal, restoration, attribution or correction
 * @param checked "yes" for: checked against the source
 */
record QuoteForm(String revision, String path, String action, String reason, String speaker, String source,
		String episode, String time, String url, String words, String checked) {

	static final QuoteForm NONE = new QuoteForm("", "", "", "", "", "", "", "", "", "", "");

	private static final int LONGEST = 200;

	private static final int LONGEST_QUOTE = 3_000;

	QuoteForm {
		revision = text(revision);
		path = text(path);
		action = text(action);
		reason = text(reason);
		speaker = text(speaker);
		source = text(source);
		episode = text(episode);
		time = text(time);
		url = text(url);
		words = text(words).replaceAll("\\s+", " ");
		checked = text(checked);
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	boolean about(QuoteView quote, String what) {
		return this.path.equals(quote.path()) && this.action.equals(what);
	}

	/** What is wrong, by the id of the input. */
	Map<String, String> faults(QuoteView quote) {
		Map<String, String> faults = new LinkedHashMap<>();
		String id = quote.id() + "-" + this.action + "-";
		switch (this.action) {
			case "withdrawal" -> put(faults, id + "reason", required(this.reason, "Say why it is withdrawn."));
			case "restoration" -> {
			}
			case "attribution" -> {
				put(faults, id + "speaker", required(this.speaker, "Enter who said it."));
				put(faults, id + "source", required(this.source, "Enter where it was said."));
				put(faults, id + "episode", line(this.episode));
				put(faults, id + "time", timeFault());
				put(faults, id + "url", urlFault());
			}
			case "correction" -> {
				put(faults, id + "words", wordsFault(quote));
				put(faults, id + "reason", required(this.reason, "Say what was transcribed wrongly."));
				put(faults, id + "checked", this.checked.equals("yes") ? null
						: "Check the words against the source, and tick that you did.");
			}
			default -> faults.put(quote.id(), "Choose what to do with the quote.");
		}
		return faults;
	}

	private @Nullable String wordsFault(QuoteView quote) {
		if (this.words.isEmpty()) {
			return "Enter the words as they were said.";
		}
		if (this.words.equals(quote.text())) {
			return "These are the words as they stand.";
		}
		return TextLine.fault(this.words, LONGEST_QUOTE);
	}

	/** What is said when the words are more than a correction. */
	Map<String, String> another(QuoteView quote) {
		return Map.of(this.action.equals("correction") ? quote.id() + "-correction-words" : quote.id(),
				"So many words differ from those that the draft began with that this is another quote, "
						+ "and not a correction. Withdraw this one instead.");
	}

	private @Nullable String timeFault() {
		return (this.time.isEmpty() || this.time.matches("([0-9]{1,2}:)?[0-5]?[0-9]:[0-5][0-9]")) ? null
				: "Enter a time in the episode, such as 58:58 or 01:05:17.";
	}

	private @Nullable String urlFault() {
		return (this.url.isEmpty() || this.url.matches("https?://[^\\s\"'<>]{1,190}")) ? null
				: "Enter an address that begins with https://, without spaces.";
	}

	private static @Nullable String required(String text, String message) {
		return text.isEmpty() ? message : line(text);
	}

	private static @Nullable String line(String text) {
		return TextLine.fault(text, LONGEST);
	}

	private static void put(Map<String, String> faults, String field, @Nullable String fault) {
		if (fault != null) {
			faults.put(field, fault);
		}
	}

	/** The fields of the quote that get another value, by their paths; not its words. */
	Map<String, String> changes() {
		return switch (this.action) {
			case "withdrawal" -> Map.of(this.path + "/withdrawn", this.reason);
			case "restoration" -> Map.of(this.path + "/withdrawn", "");
			case "attribution" -> Map.of(this.path + "/speaker", this.speaker, this.path + "/source", this.source,
					this.path + "/episode", this.episode, this.path + "/time", this.time, this.path + "/url", this.url);
			default -> Map.of();
		};
	}

	/** What is noted beside the saving. */
	String note(String part) {
		String what = switch (this.action) {
			case "withdrawal" -> part + ": quote withdrawn. " + this.reason;
			case "restoration" -> part + ": quote shown again.";
			case "attribution" -> part + ": attribution of a quote.";
			default -> part + ": transcription corrected, checked against the source. " + this.reason;
		};
		return what.substring(0, Math.min(what.length(), DraftService.LONGEST_NOTE));
	}

}
