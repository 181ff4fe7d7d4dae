package io.productops.recommendation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import io.productops.export.Priority;
import io.productops.export.WorkItem;
import io.productops.export.WorkItem.Owner;
import io.productops.export.WorkItem.Times;
import io.productops.export.WorkItems;
import io.productops.recommendation.Advised;
import io.productops.recommendation.ExportService;
import io.productops.recommendation.Grade;
import io.productops.recommendation.ListedRecommendation;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationFilter;
import io.productops.recommendation.RecommendationSort;
import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.StatusChange;
import io.productops.recommendation.WorkState;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;
import io.productops.team.TeammateService;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a filter lets through into the words of a file, as its rows are asked for.
 *
 * @param most so many at most
 * @param teams what they are called
 * @param links makes whole addresses of paths
 */
record ExportRows(ExportService exports, PeopleService people, TeammateService teammates, RecommendationFilter filter,
		RecommendationSort sort, int most, CurrentPerson person, Map<UUID, String> teams,
		Function<String, String> links) implements WorkItems {

	@Override
	public void each(Sink sink) throws IOException {
		try {
			this.exports.pages(this.filter, this.sort, this.most, this.person, (page) -> hand(page, sink));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private void hand(List<ListedRecommendation> page, Sink sink) {
		List<UUID> owners = page.stream()
			.map((found) -> found.details().work().owner())
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		Map<UUID, String> names = this.people.names(owners);
		Map<UUID, String> addresses = this.teammates.addresses(owners);
		for (ListedRecommendation found : page) {
			try {
				sink.accept(item(found, owner(found.details(), names, addresses)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/** Who only reads learns no address. */
	private Owner owner(RecommendationDetails it, Map<UUID, String> names, Map<UUID, String> addresses) {
		UUID owner = it.work().owner();
		if (owner == null) {
			return Owner.NOBODY;
		}
		boolean known = it.decidable() || this.person.admin();
		return new Owner(names.get(owner), known ? addresses.get(owner) : null);
	}

	private WorkItem item(ListedRecommendation found, Owner owner) {
		RecommendationDetails it = found.details();
		Advised advised = it.advised();
		WorkState work = it.work();
		return new WorkItem(it.id(), this.links.apply("/recommendations/" + it.id()),
				it.reference() + ", recommendation " + it.position(), this.teams.getOrDefault(it.team(), ""),
				new WorkItem.Advice(advised.title(), advised.why(), advised.firstStep(), advised.metric(),
						advised.exitCriterion(), advised.ownerRole(), advised.principle(), advised.reviewAfterDays()),
				Words.kind(advised.kind()), advised.severity(), priority(advised.severity(), work.impact()),
				Words.of(work.status()), owner, work.due(), work.deferredUntil(), lower(work.effort()),
				lower(work.impact()), lower(work.confidence()), work.labels(), work.tracker(), work.note(),
				lower(work.outcome()), times(found, work.status()));
	}

	private static Times times(ListedRecommendation found, RecommendationStatus status) {
		RecommendationDetails it = found.details();
		return new Times(it.createdAt(), it.updatedAt(), switch (status) {
			case IN_PROGRESS, DONE -> found.last(StatusChange.START);
			default -> null;
		}, (status == RecommendationStatus.DONE) ? found.last(StatusChange.COMPLETE) : null, canceled(found, status));
	}

	private static @Nullable Instant canceled(ListedRecommendation found, RecommendationStatus status) {
		return switch (status) {
			case DECLINED -> found.last(StatusChange.DECLINE);
			case DROPPED -> found.last(StatusChange.DROP);
			default -> null;
		};
	}

	/** What the team expects of it counts; until it says so, how bad the finding is. */
	static Priority priority(@Nullable String severity, @Nullable Grade impact) {
		if (impact != null) {
			return switch (impact) {
				case HIGH -> Priority.HIGH;
				case MEDIUM -> Priority.MEDIUM;
				case LOW -> Priority.LOW;
			};
		}
		return switch (Objects.requireNonNullElse(severity, "")) {
			case "critical" -> Priority.URGENT;
			case "high" -> Priority.HIGH;
			case "medium" -> Priority.MEDIUM;
			default -> Priority.NONE;
		};
	}

	private static @Nullable String lower(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') : null;
	}

}
