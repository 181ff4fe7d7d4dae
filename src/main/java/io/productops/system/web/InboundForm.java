package io.productops.system.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.productops.shared.IsoDay;
import io.productops.shared.web.Typed;
import io.productops.system.AskedQuestion;
import io.productops.system.Days;
import io.productops.system.InboundKind;
import io.productops.system.InboundLines;
import io.productops.system.InboundWeek;
import io.productops.system.SystemText;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about questions; which of the forms it is, says the address that it was
 * sent to.
 */
record InboundForm(String week, String howTo, String status, String opportunity, String date, String kind, String words,
		String lines) {

	InboundForm {
		week = Typed.text(week);
		howTo = Typed.text(howTo);
		status = Typed.text(status);
		opportunity = Typed.text(opportunity);
		date = Typed.text(date);
		kind = Typed.text(kind);
		words = Typed.text(words);
		lines = Typed.text(lines);
	}

	/** As the page first shows it. */
	static InboundForm of(LocalDate today) {
		return new InboundForm(Days.monday(today).toString(), "", "", "", today.toString(), "how_to", "", "");
	}

	/** The same with what is usual where nothing was sent, as by the other forms. */
	InboundForm or(InboundForm usual) {
		return new InboundForm(this.week.isEmpty() ? usual.week : this.week, this.howTo, this.status, this.opportunity,
				this.date.isEmpty() ? usual.date : this.date, this.kind.isEmpty() ? usual.kind : this.kind, this.words,
				this.lines);
	}

	/** What is wrong with the numbers of a week. */
	Map<String, String> faultsOfWeek(LocalDate today) {
		Map<String, String> faults = new LinkedHashMap<>();
		LocalDate monday = Days.monday(this.week);
		put(faults, "week", AskedQuestion.fault(monday, today));
		put(faults, "howTo", count(this.howTo));
		put(faults, "status", count(this.status));
		put(faults, "opportunity", count(this.opportunity));
		return faults;
	}

	/** What is wrong with a single question. */
	Map<String, String> faultsOfQuestion(LocalDate today) {
		Map<String, String> faults = new LinkedHashMap<>();
		put(faults, "date", AskedQuestion.fault(IsoDay.read(this.date), today));
		put(faults, "kind", (Typed.constant(InboundKind.class, this.kind) != null) ? null : "Choose what it is about.");
		put(faults, "words", SystemText.question(this.words));
		return faults;
	}

	private static @Nullable String count(String text) {
		return (text.isEmpty() || InboundLines.count(text) != null) ? null
				: "Enter a whole number of questions, or nothing for none.";
	}

	private static void put(Map<String, String> faults, String field, @Nullable String fault) {
		if (fault != null) {
			faults.put(field, fault);
		}
	}

	/** To be asked only when the week has no faults. */
	InboundWeek toWeek() {
		return new InboundWeek(Objects.requireNonNull(Days.monday(this.week)), number(this.howTo), number(this.status),
				number(this.opportunity));
	}

	private static int number(String text) {
		return text.isEmpty() ? 0 : Integer.parseInt(text);
	}

	/** To be asked only when the question has no faults. */
	AskedQuestion toQuestion() {
		return new AskedQuestion(Objects.requireNonNull(IsoDay.read(this.date)),
				Objects.requireNonNull(Typed.constant(InboundKind.class, this.kind)), this.words);
	}

}
