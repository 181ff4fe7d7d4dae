package io.productops.advice;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import io.productops.advice.PlaybookDocument.Line;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the texts that name answers, and checks that what they name exists and, where
 * a text must be there, can never be missing.
 */
final class TextCheck implements Wording.Names {

	/** The parts whose texts may name answers. */
	private static final Set<Class<?>> FILLED = Set.of(Guidance.class, Line.class, PlaybookDocument.Evidence.class,
			Expression.class);

	private final PlaybookDocument document;

	private final Model model;

	private final Faults faults;

	TextCheck(PlaybookDocument document, Model model, Faults faults) {
		this.document = document;
		this.model = model;
		this.faults = faults;
	}

	Texts check() {
		plain(this.document);
		Texts texts = new Texts();
		Guidances.of(this.document).forEach((guidance) -> texts.put(guidance, guidance(guidance)));
		Stream
			.of(this.document.plan().days30(), this.document.plan().days60(), this.document.plan().days90(),
					this.document.sizing(), this.document.recheck())
			.flatMap(List::stream)
			.forEach((Line line) -> texts.put(line, certain(line, "text", line.text())));
		this.document.areas()
			.list()
			.forEach((area) -> area.need()
				.forEach((evidence) -> texts.put(evidence, wording(evidence, "text", evidence.text()))));
		this.document.areas()
			.list()
			.forEach((area) -> texts.put(area.system(),
					certain(area.system(), "repairTitle", area.system().repairTitle())));
		return texts;
	}

	/** Refuses places in texts that are shown as they are. */
	private void plain(@Nullable Object part) {
		if (part instanceof Collection<?> items) {
			items.forEach(this::plain);
		}
		else if (part instanceof Record && !FILLED.contains(part.getClass())) {
			for (RecordComponent component : part.getClass().getRecordComponents()) {
				Object member = Expressions.member(part, component);
				if (member instanceof String text && Wording.PLACE.matcher(text).find()
						&& !component.getName().equals("repairTitle")) {
					this.faults.add(part, component.getName(),
							"This text is shown as it is; it cannot name an answer.");
				}
				plain(member);
			}
		}
	}

	private Texts.Filled guidance(Guidance guidance) {
		List<Wording> why = guidance.why().stream().map((text) -> wording(guidance, "why", text)).toList();
		if (guidance.why().stream().noneMatch(this::certain)) {
			this.faults.add(guidance, "why", "One sentence must be there whatever is missing: it may only name "
					+ "required questions and facts that are always known.");
		}
		return new Texts.Filled(certain(guidance, "title", guidance.title()), why,
				certain(guidance, "owner", guidance.owner()), certain(guidance, "firstStep", guidance.firstStep()),
				certain(guidance, "metric", guidance.metric()), certain(guidance, "exit", guidance.exit()));
	}

	private Wording certain(Object part, String key, String text) {
		if (!certain(text)) {
			this.faults.add(part, key, "This text must always be there, but it names something that can be missing.");
		}
		return wording(part, key, text);
	}

	private Wording wording(Object part, String key, String text) {
		Matcher matcher = Wording.PLACE.matcher(text);
		while (matcher.find()) {
			if (!known(matcher.group(1))) {
				this.faults.add(part, key, "“{" + matcher.group(1) + "}” names no question and no fact.");
				return Wording.of("", this);
			}
		}
		return Wording.of(text, this);
	}

	private boolean known(String id) {
		return this.model.variable(id) != null || question(id) != null;
	}

	/** Whether nothing that a text names can be missing. */
	private boolean certain(String text) {
		Matcher matcher = Wording.PLACE.matcher(text);
		while (matcher.find()) {
			if (known(matcher.group(1)) && !certain(term(matcher.group(1)))) {
				return false;
			}
		}
		return true;
	}

	private boolean certain(Term term) {
		boolean[] certain = { true };
		term.visit(new Term.Visitor() {
			@Override
			public void question(int question) {
				certain[0] &= TextCheck.this.model.questions().get(question).required();
			}

			@Override
			public void slot(int slot) {
				certain[0] &= certain(TextCheck.this.model.slot(slot));
			}

			private boolean certain(Slot slot) {
				if (slot instanceof FactSlots.Single single) {
					return TextCheck.this.certain(single.value());
				}
				if (slot instanceof FactSlots.First first) {
					FactSlots.Candidate last = first.members().get(first.members().size() - 1);
					return last.when() == null && TextCheck.this.certain(last.value());
				}
				return true;
			}
		});
		return certain[0];
	}

	@Override
	public Term term(String id) {
		Integer slot = this.model.variable(id);
		return (slot != null) ? new Term.Named(slot) : new Term.Answer(this.model.place(id));
	}

	@Override
	public @Nullable Question question(String id) {
		return this.model.questions()
			.stream()
			.filter((question) -> question.id().equals(id))
			.filter((question) -> question.type() != Question.Type.TEXT)
			.findFirst()
			.orElse(null);
	}

}
