package io.productops.advice;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.productops.advice.LintFinding.Kind;
import io.productops.advice.PlaybookDocument.Source;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts and thresholds that do not say where they come from, or name something that
 * the list of sources does not hold.
 * <p>
 * A source is named by its id, by a name in its title or by two words of it; what has
 * none says that it is a judgement.
 */
final class SourceCheck {

	/** A word or an id. */
	private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");

	private static final Pattern NUMBER = Pattern.compile("[0-9]+");

	/** Shorter words are in every title. */
	private static final int LONG_ENOUGH = 4;

	/** What somebody says who has no source. */
	private static final Set<String> OWN = Set.of("judgement", "judgment");

	private final Lint lint;

	private final Set<String> ids = new HashSet<>();

	/** What ids with a number look like. */
	private final Set<String> shapes = new HashSet<>();

	/** The names in all titles, in lower case. */
	private final Set<String> names = new HashSet<>(OWN);

	/** The words of each title, in lower case. */
	private final List<Set<String>> titles = new ArrayList<>();

	private final List<LintFinding> findings = new ArrayList<>();

	SourceCheck(Lint lint) {
		this.lint = lint;
		lint.playbook().document().sources().forEach(this::learn);
	}

	private void learn(Source source) {
		this.ids.add(source.id());
		if (NUMBER.matcher(source.id()).find()) {
			this.shapes.add(shape(source.id()));
		}
		Set<String> words = new HashSet<>();
		for (String token : tokens(source.title())) {
			boolean name = Character.isUpperCase(token.charAt(0));
			if (token.length() >= LONG_ENOUGH || token.length() > 1 && token.equals(token.toUpperCase(Locale.ROOT))) {
				words.add(lower(token));
				this.names.addAll(name ? Set.of(lower(token)) : Set.of());
			}
		}
		this.titles.add(words);
	}

	List<LintFinding> check() {
		look(this.lint.playbook().document(), "");
		return this.findings;
	}

	private void look(@Nullable Object part, String path) {
		if (part instanceof Record && !(part instanceof Expression)) {
			for (RecordComponent component : part.getClass().getRecordComponents()) {
				Object member = Expressions.member(part, component);
				if (component.getName().equals("source")) {
					source(part, path, (String) member);
				}
				else {
					inside(member, path, component.getName());
				}
			}
		}
	}

	/** A part without an id is called by its place in a list. */
	private void inside(@Nullable Object member, String path, String name) {
		if (member instanceof Collection<?> items) {
			int place = 0;
			for (Object item : items) {
				place++;
				String id = id(item);
				look(item, (id != null) ? id : (path.isEmpty() ? "" : path + ".") + name + "." + place);
			}
		}
		else {
			String id = id(member);
			look(member, (id != null) ? id : path.isEmpty() ? name : path);
		}
	}

	private static @Nullable String id(@Nullable Object part) {
		if (part instanceof Record) {
			for (RecordComponent component : part.getClass().getRecordComponents()) {
				if (component.getName().equals("id")) {
					return (String) Expressions.member(part, component);
				}
			}
		}
		return null;
	}

	private void source(Object part, String path, @Nullable String source) {
		if (source == null || source.isBlank()) {
			add(part, path, "It does not say where it comes from.");
			return;
		}
		List<String> tokens = tokens(source);
		List<String> unknown = tokens.stream()
			.filter((token) -> !this.ids.contains(token) && this.shapes.contains(shape(token)))
			.toList();
		if (!unknown.isEmpty()) {
			add(part, path,
					"It names " + Lint.all(unknown) + " as its source, which the list of sources does not hold.");
		}
		else if (!this.ids.isEmpty() && !named(tokens)) {
			add(part, path, "Its source “" + source + "” names nothing in the list of sources.");
		}
	}

	private boolean named(List<String> tokens) {
		Set<String> words = tokens.stream().map(SourceCheck::lower).collect(Collectors.toSet());
		return tokens.stream().anyMatch(this.ids::contains) || words.stream().anyMatch(this.names::contains)
				|| this.titles.stream().anyMatch((title) -> words.stream().filter(title::contains).count() > 1);
	}

	private void add(Object part, String path, String why) {
		this.findings.add(this.lint.finding(Kind.TEXT_WITHOUT_SOURCE, path, part, why, false, List.of()));
	}

	/** The same for all ids that differ in their number only. */
	private static String shape(String id) {
		return NUMBER.matcher(id).replaceAll("0");
	}

	private static List<String> tokens(String text) {
		return TOKEN.matcher(text).results().map((match) -> match.group()).toList();
	}

	private static String lower(String word) {
		return word.toLowerCase(Locale.ROOT);
	}

}
