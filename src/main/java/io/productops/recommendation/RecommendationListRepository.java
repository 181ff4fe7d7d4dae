package io.productops.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Reads lists of recommendations page by page. A query holds only the conditions that a
 * filter asks for, so that the database finds an index for them.
 */
@Repository
class RecommendationListRepository {

	/** To the letter the expression that is indexed on PostgreSQL. */
	private static final String MATCHES = "to_tsvector('simple', ? || ' ' || ? || ' ' || ?) @@ to_tsquery('simple', ?)";

	private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

	private final EntityManager entities;

	RecommendationListRepository(EntityManager entities) {
		this.entities = entities;
	}

	/** The page behind a place; {@link ListPosition#START} is before the first. */
	List<RecommendationSummary> find(RecommendationFilter filter, RecommendationSort sort, ListPosition after, int most,
			CurrentPerson reader) {
		HibernateCriteriaBuilder build = builder();
		CriteriaQuery<RecommendationSummary> query = build.createQuery(RecommendationSummary.class);
		Root<Recommendation> from = query.from(Recommendation.class);
		Path<Advised> advised = from.get("advised");
		query.select(build.construct(RecommendationSummary.class, from.get("id"), from.get("version"),
				from.get("teamId"), from.get("assessmentId"), from.get("reference"), from.get("position"),
				advised.get("title"), advised.get("kind"), advised.get("severity"), advised.get("principle"),
				from.get("status"), from.get("ownerId"), from.get("dueOn"), from.get("deferredUntil"), from.get("note"),
				from.get("listedAt"), from.get("updatedAt")));
		List<Predicate> conditions = conditions(filter, reader, from, build);
		if (!after.equals(ListPosition.START)) {
			conditions.add(behind(sort, after, from, build));
		}
		query.where(conditions.toArray(Predicate[]::new)).orderBy(order(sort, from, build));
		return this.entities.createQuery(query).setMaxResults(most).getResultList();
	}

	/** The ids of all that the filter lets through, in the usual order. */
	List<UUID> ids(RecommendationFilter filter, int most, CurrentPerson reader) {
		HibernateCriteriaBuilder build = builder();
		CriteriaQuery<UUID> query = build.createQuery(UUID.class);
		Root<Recommendation> from = query.from(Recommendation.class);
		query.select(from.get("id"))
			.where(conditions(filter, reader, from, build).toArray(Predicate[]::new))
			.orderBy(order(RecommendationSort.NEWEST, from, build));
		return this.entities.createQuery(query).setMaxResults(most).getResultList();
	}

	private List<Predicate> conditions(RecommendationFilter filter, CurrentPerson reader, Root<Recommendation> from,
			HibernateCriteriaBuilder build) {
		List<Predicate> conditions = new ArrayList<>();
		if (filter.team() != null) {
			conditions.add(build.equal(from.get("teamId"), filter.team()));
		}
		else if (!reader.admin()) {
			conditions.add(from.get("teamId").in(reader.roles().keySet()));
		}
		if (!filter.statuses().isEmpty()) {
			conditions.add(from.get("status").in(filter.statuses()));
		}
		equal(conditions, from.get("ownerId"), filter.owner(), build);
		if (filter.unowned()) {
			conditions.add(from.get("ownerId").isNull());
		}
		Path<Advised> advised = from.get("advised");
		equal(conditions, advised.get("principle"), filter.principle(), build);
		equal(conditions, advised.get("kind"), filter.kind(), build);
		equal(conditions, advised.get("severity"), filter.severity(), build);
		equal(conditions, from.get("assessmentId"), filter.assessment(), build);
		if (filter.label() != null) {
			conditions.add(build.isMember(filter.label(), from.<java.util.Collection<String>>get("labels")));
		}
		due(conditions, filter, from, build);
		words(conditions, filter.words(), advised, build);
		return conditions;
	}

	private static void equal(List<Predicate> conditions, Path<Object> path, @Nullable Object wanted,
			HibernateCriteriaBuilder build) {
		if (wanted != null) {
			conditions.add(build.equal(path, wanted));
		}
	}

	private static void due(List<Predicate> conditions, RecommendationFilter filter, Root<Recommendation> from,
			HibernateCriteriaBuilder build) {
		DueFilter due = filter.due();
		Path<LocalDate> day = from.get("dueOn");
		if (due == DueFilter.NONE) {
			conditions.add(day.isNull());
		}
		else if (due != null) {
			conditions.add(from.get("status").in(RecommendationStatus.OPEN));
			conditions.add((due == DueFilter.OVERDUE) ? build.lessThan(day, filter.today())
					: build.between(day, filter.today(), filter.today().plusDays(7)));
		}
	}

	private void words(List<Predicate> conditions, String words, Path<Advised> advised,
			HibernateCriteriaBuilder build) {
		List<String> wanted = Arrays.stream(words.toLowerCase(Locale.ROOT).split(BETWEEN_WORDS))
			.filter((word) -> !word.isEmpty())
			.limit(10)
			.toList();
		if (wanted.isEmpty()) {
			return;
		}
		if (onPostgres()) {
			String query = String.join(" & ", wanted.stream().map((word) -> word + ":*").toList());
			conditions.add(build.isTrue(build.sql(MATCHES, Boolean.class, advised.get("title"), advised.get("why"),
					advised.get("firstStep"), build.value(query))));
			return;
		}
		Expression<String> text = build.lower(build.concat(List.of(build.literal(" "), advised.get("title"),
				build.literal(" "), advised.get("why"), build.literal(" "), advised.get("firstStep"))));
		wanted.forEach((word) -> conditions.add(build.like(text, "%" + word + "%")));
	}

	private static Predicate behind(RecommendationSort sort, ListPosition place, Root<Recommendation> from,
			HibernateCriteriaBuilder build) {
		Path<UUID> id = from.get("id");
		if (sort == RecommendationSort.DUE) {
			Path<LocalDate> day = from.get("dueOn");
			if (place.createdAt().equals(RecommendationSummary.NEVER)) {
				return build.and(day.isNull(), build.greaterThan(id, place.id()));
			}
			LocalDate last = LocalDate.ofInstant(place.createdAt(), ZoneOffset.UTC);
			return build.or(day.isNull(), build.and(build.greaterThanOrEqualTo(day, last),
					build.or(build.greaterThan(day, last), build.greaterThan(id, place.id()))));
		}
		Path<Instant> time = from.get(time(sort));
		return build.and(build.lessThanOrEqualTo(time, place.createdAt()),
				build.or(build.lessThan(time, place.createdAt()), build.lessThan(id, place.id())));
	}

	private static List<Order> order(RecommendationSort sort, Root<Recommendation> from,
			HibernateCriteriaBuilder build) {
		return (sort == RecommendationSort.DUE)
				? List.of(build.asc(from.get("dueOn"), Nulls.LAST), build.asc(from.get("id")))
				: List.of(build.desc(from.get(time(sort))), build.desc(from.get("id")));
	}

	private static String time(RecommendationSort sort) {
		return (sort == RecommendationSort.CHANGED) ? "updatedAt" : "listedAt";
	}

	private boolean onPostgres() {
		return this.entities.unwrap(Session.class)
			.getSessionFactory()
			.unwrap(SessionFactoryImplementor.class)
			.getJdbcServices()
			.getDialect() instanceof PostgreSQLDialect;
	}

	private HibernateCriteriaBuilder builder() {
		return this.entities.unwrap(Session.class).getCriteriaBuilder();
	}

}
