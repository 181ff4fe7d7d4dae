package io.productops.recommendation.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.productops.export.ExportFormat;
import io.productops.recommendation.DueFilter;
import io.productops.recommendation.RecommendationFilter;
import io.productops.recommendation.RecommendationSort;
import io.productops.recommendation.RecommendationStatus;
import io.productops.shared.web.Typed;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which recommendations to show, as it was typed; it is in the address of the page.
 *
 * @param status "open", or the name of a status
 * @param owner "me", "nobody" or an id
 * @param columns what is shown of each, as {@link ListColumn} names it; empty for the
 * usual
 */
record ListForm(String team, String status, String owner, String principle, String kind, String severity, String due,
		String label, String assessment, String q, String sort, String columns) {

	static final String PATH = "/recommendations";

	/** Without a filter, the address says so: else the list begins with a saved view. */
	private static final String ALL = PATH + "?view=all";

	private static final String COLUMNS = "columns";

	static final ListForm NONE = new ListForm("", "", "", "", "", "", "", "", "", "", "", "");

	ListForm {
		team = id(team);
		status = Typed.text(status).toLowerCase(Locale.ROOT);
		owner = id(owner);
		principle = Typed.wanted(principle);
		kind = Typed.wanted(kind);
		severity = Typed.wanted(severity);
		due = Typed.text(due).toLowerCase(Locale.ROOT);
		label = Typed.wanted(label);
		assessment = id(assessment);
		q = Typed.wanted(q);
		sort = Typed.text(sort).toLowerCase(Locale.ROOT);
		columns = ListColumn.text(ListColumn.in(Typed.text(columns)));
	}

	/** An id as the choices have it; whatever else as it was typed. */
	private static String id(@Nullable String typed) {
		String text = Typed.text(typed);
		return Objects.toString(Typed.id(text), text);
	}

	/** Everything, with what this shows of each. */
	ListForm cleared() {
		return new ListForm("", "", "", "", "", "", "", "", "", "", "", this.columns);
	}

	/** The same of a team, or of all where that is empty. */
	ListForm ofTeam(String id) {
		return new ListForm(id, this.status, this.owner, this.principle, this.kind, this.severity, this.due, this.label,
				this.assessment, this.q, this.sort, this.columns);
	}

	/**
	 * To be asked only when {@link ListFaults} finds none: what is no choice is left out.
	 */
	RecommendationFilter toFilter(UUID me, LocalDate today) {
		RecommendationStatus one = Typed.constant(RecommendationStatus.class, this.status);
		Set<RecommendationStatus> statuses = this.status.equals("open") ? RecommendationStatus.OPEN
				: (one != null) ? Set.of(one) : Set.of();
		return new RecommendationFilter(Typed.id(this.team), statuses,
				this.owner.equals("me") ? me : Typed.id(this.owner), this.owner.equals("nobody"),
				orNull(this.principle), orNull(this.kind), orNull(this.severity),
				Typed.constant(DueFilter.class, this.due), orNull(this.label), Typed.id(this.assessment), this.q,
				today);
	}

	/** What is no order is the usual one: it changes nothing of what is listed. */
	RecommendationSort toSort() {
		RecommendationSort chosen = Typed.constant(RecommendationSort.class, this.sort);
		return (chosen != null) ? chosen : RecommendationSort.NEWEST;
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	/** Whether nothing is filtered, in whatever order. */
	boolean unfiltered() {
		Map<String, String> fields = fields();
		fields.remove("sort");
		fields.remove(COLUMNS);
		return fields.isEmpty();
	}

	/** What {@link #query} was made of; what else is in it is left out. */
	static ListForm of(String query) {
		MultiValueMap<String, String> fields = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
		UnaryOperator<String> field = (name) -> UriUtils.decode(Objects.toString(fields.getFirst(name), ""),
				StandardCharsets.UTF_8);
		return new ListForm(field.apply("team"), field.apply("status"), field.apply("owner"), field.apply("principle"),
				field.apply("kind"), field.apply("severity"), field.apply("due"), field.apply("label"),
				field.apply("assessment"), field.apply("q"), field.apply("sort"), field.apply(COLUMNS));
	}

	/** The filter and the order as the query of an address; empty when there are none. */
	String query() {
		return Objects.toString(UriComponentsBuilder.fromUriString(href()).build().getQuery(), "")
			.replaceFirst("^view=all$", "");
	}

	/** The address of the list with this filter, and perhaps more. */
	String href(String... more) {
		Map<String, String> fields = fields();
		for (int i = 0; i < more.length; i += 2) {
			fields.put(more[i], more[i + 1]);
		}
		if (fields.isEmpty()) {
			return ALL;
		}
		return href(PATH, fields);
	}

	/** The address of the list as a file, which has everything of each. */
	String href(ExportFormat format) {
		Map<String, String> fields = fields();
		fields.remove(COLUMNS);
		return href(PATH + "/export/" + format.id(), fields);
	}

	/** The address of the list as a text to copy. */
	String copyHref() {
		Map<String, String> fields = fields();
		fields.remove(COLUMNS);
		return href(PATH + "/copy", fields);
	}

	/** An address with these fields as its query. */
	static String href(String path, Map<String, String> fields) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		fields.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(fields).toUriString();
	}

	/** The fields that are filled in. */
	Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("team", this.team);
		fields.put("status", this.status);
		fields.put("owner", this.owner);
		fields.put("principle", this.principle);
		fields.put("kind", this.kind);
		fields.put("severity", this.severity);
		fields.put("due", this.due);
		fields.put("label", this.label);
		fields.put("assessment", this.assessment);
		fields.put("q", this.q);
		fields.put("sort", this.sort);
		fields.put(COLUMNS, this.columns);
		fields.values().removeIf(String::isEmpty);
		return fields;
	}

}
