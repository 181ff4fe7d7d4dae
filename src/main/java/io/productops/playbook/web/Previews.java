package io.productops.playbook.web;

import java.util.List;
import java.util.function.Function;

import io.productops.advice.Guidance;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument;
import io.productops.advice.PlaybookDocument.Activity;
import io.productops.advice.PlaybookDocument.Capacity;
import io.productops.advice.PlaybookDocument.Metric;
import io.productops.advice.PlaybookDocument.Mistake;
import io.productops.advice.PlaybookDocument.Note;
import io.productops.advice.PlaybookDocument.Party;
import io.productops.advice.PlaybookDocument.Precondition;
import io.productops.advice.PlaybookDocument.Principle;
import io.productops.advice.PlaybookDocument.ProblemArea;
import io.productops.advice.PlaybookDocument.Quote;
import io.productops.advice.PlaybookDocument.Removal;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.PlaybookDocument.StageLevel;
import io.productops.advice.Question;
import io.productops.playbook.QuestionSpecimen;
import io.productops.playbook.RuleWords;
import io.productops.playbook.web.PreviewView.GuidanceView;
import io.productops.playbook.web.PreviewView.RightView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes previews of parts; what they show is rendered by the templates of the pages that
 * show it.
 */
@Component
class Previews {

	private final QuestionSpecimen questions;

	Previews(QuestionSpecimen questions) {
		this.questions = questions;
	}

	/**
	 * The preview of a part, or null where readers see none of it by itself.
	 * @param playbook null while the document has faults
	 */
	@Nullable PreviewView of(PlaybookDocument book, String part, @Nullable Playbook playbook) {
		String id = part.substring(part.lastIndexOf('/') + 1);
		String list = part.contains("/") ? part.substring(0, part.lastIndexOf('/')) : "";
		RuleWords words = (playbook != null) ? RuleWords.of(playbook) : null;
		return switch (list.contains("/questions") ? "questions" : list) {
			case "principles" -> principle(find(book.principles(), Principle::id, id), book, words);
			case "mistakes" -> view("mistake", "on the page of principles, and in a report where it is quiet",
					find(book.mistakes(), Mistake::id, id), null, book, words);
			case "rules" -> {
				Rule rule = find(book.rules(), Rule::id, id);
				yield view("rule", "on the page about the method, and in a report", (words != null) ? rule : null,
						(rule != null) ? rule.guidance() : null, book, words);
			}
			case "preconditions" -> {
				Precondition rule = find(book.preconditions(), Precondition::id, id);
				yield guidance((rule != null) ? rule.guidance() : null, book);
			}
			case "removals" -> {
				Removal removal = find(book.removals(), Removal::id, id);
				yield guidance((removal != null) ? removal.guidance() : null, book);
			}
			case "capacities" -> {
				Capacity capacity = find(book.capacities(), Capacity::id, id);
				yield guidance((capacity != null) ? capacity.guidance() : null, book);
			}
			case "stage/advice" -> {
				int at = PartForm.number(id);
				yield guidance((at >= 0 && at < book.stage().advice().size()) ? book.stage().advice().get(at).guidance()
						: null, book);
			}
			case "stage/levels" -> view("stage", "on the page about the method",
					find(book.stage().levels(), StageLevel::id, id), null, book, words);
			case "areas/list" -> {
				ProblemArea area = find(book.areas().list(), ProblemArea::id, id);
				yield view("system", "in a report", area, (area != null) ? area.system().guidance() : null, book,
						words);
			}
			case "questions" -> question(find(book.questions(), Question::id, id), book);
			case "ownership/activities" -> right(find(book.ownership().activities(), Activity::id, id), book);
			case "metrics" ->
				view("metric", "on the page about the method", find(book.metrics(), Metric::id, id), null, book, words);
			case "notes" -> remark(find(book.notes(), Note::id, id), book);
			case "contradictions" -> remark(find(book.contradictions(), Note::id, id), book);
			default -> null;
		};
	}

	private static @Nullable PreviewView principle(@Nullable Principle principle, PlaybookDocument book,
			@Nullable RuleWords words) {
		return (principle != null) ? new PreviewView("principle", "on the page of principles, and in a report",
				principle, GuidanceView.of(principle.guidance()), book,
				book.mistakes().stream().filter((each) -> each.principle().equals(principle.id())).toList(), words)
				: null;
	}

	private static @Nullable PreviewView view(String kind, String where, @Nullable Object item,
			@Nullable Guidance guidance, PlaybookDocument book, @Nullable RuleWords words) {
		return (item != null || guidance != null) ? new PreviewView(kind, where, item,
				(guidance != null) ? GuidanceView.of(guidance) : null, book, List.of(), words) : null;
	}

	private static @Nullable PreviewView guidance(@Nullable Guidance guidance, PlaybookDocument book) {
		return view("guidance", "in a report", null, guidance, book, null);
	}

	private static @Nullable PreviewView remark(@Nullable Note note, PlaybookDocument book) {
		return view("remark", "in a report", note, null, book, null);
	}

	private @Nullable PreviewView question(@Nullable Question question, PlaybookDocument book) {
		if (question == null) {
			return null;
		}
		Principle quoted = find(book.principles(), Principle::id, (question.quote() != null) ? question.quote() : "");
		Quote quote = (quoted != null && !quoted.quotes().isEmpty()) ? quoted.quotes().get(0) : null;
		return view("question", "in the assessment", this.questions.of(question, quote), null, book, null);
	}

	private static @Nullable PreviewView right(@Nullable Activity activity, PlaybookDocument book) {
		return (activity != null) ? view("right", "in a report",
				new RightView(activity.label(), party(activity.decides(), book), party(activity.runs(), book),
						activity.productOps(), activity.never(), activity.others(), activity.source()),
				null, book, null) : null;
	}

	private static String party(String id, PlaybookDocument book) {
		Party party = find(book.ownership().parties(), Party::id, id);
		return (party != null) ? party.label() : id;
	}

	private static <T> @Nullable T find(List<T> items, Function<T, String> id, String wanted) {
		return items.stream().filter((item) -> id.apply(item).equals(wanted)).findFirst().orElse(null);
	}

}
