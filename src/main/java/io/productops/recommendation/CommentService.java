package io.productops.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import io.productops.shared.ForbiddenException;
import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.TeammateService;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say about a recommendation. Those who decide on it comment; whoever reads
 * it reads the comments.
 */
@Service
public class CommentService {

	/** For so many minutes an author may mend a comment. */
	public static final int EDIT_MINUTES = 15;

	/** The most comments of one recommendation. */
	public static final int MOST = 1_000;

	private final RecommendationRepository recommendations;

	private final RecommendationCommentRepository comments;

	private final TeammateService teammates;

	private final RecommendationNotices notices;

	private final RecommendationLog log;

	private final Clock clock;

	CommentService(RecommendationRepository recommendations, RecommendationCommentRepository comments,
			TeammateService teammates, RecommendationNotices notices, RecommendationLog log, Clock clock) {
		this.recommendations = recommendations;
		this.comments = comments;
		this.teammates = teammates;
		this.notices = notices;
		this.log = log;
		this.clock = clock;
	}

	/** The comments on a recommendation, the first first. */
	@Transactional(readOnly = true)
	public List<CommentDetails> comments(UUID recommendation, CurrentPerson person) {
		Recommendation found = this.recommendations.open(recommendation, person);
		return this.comments.findByRecommendationIdOrderByCreatedAtAscIdAsc(recommendation, Limit.of(MOST))
			.stream()
			.map((comment) -> details(comment, found, person))
			.toList();
	}

	/**
	 * The newest first, from a place in that list on.
	 * @param most so many at most
	 */
	@Transactional(readOnly = true)
	public List<CommentDetails> newest(UUID recommendation, ListPosition after, int most, CurrentPerson person) {
		Recommendation found = this.recommendations.open(recommendation, person);
		return this.comments.findNewest(recommendation, after.createdAt(), after.id(), Limit.of(most))
			.stream()
			.map((comment) -> details(comment, found, person))
			.toList();
	}

	/** One comment on a recommendation. */
	@Transactional(readOnly = true)
	public CommentDetails comment(UUID recommendation, UUID comment, CurrentPerson person) {
		Recommendation found = this.recommendations.open(recommendation, person);
		return this.comments.findByIdAndRecommendationId(comment, recommendation)
			.map((stored) -> details(stored, found, person))
			.orElseThrow(() -> new NotFoundException("No comment " + comment));
	}

	/**
	 * Whom a comment on a recommendation can name, by what was typed of the name; at most
	 * {@link Mentions#OFFERED}.
	 * @throws ForbiddenException for those who may not comment
	 */
	@Transactional(readOnly = true)
	public List<String> mentionable(UUID recommendation, String typed, CurrentPerson person) {
		Recommendation found = this.recommendations.open(recommendation, person);
		RecommendationRepository.requireDecider(found, person);
		return new Mentions(this.teammates.readers(found.team(), person)).offered(typed);
	}

	/**
	 * Adds a comment, and tells those whom it names.
	 * @param text Markdown
	 * @return its id
	 * @throws ForbiddenException for those who may only read
	 * @throws IllegalArgumentException when {@link WorkText#comment} finds a fault
	 * @throws TooManyCommentsException when there are {@link #MOST} already
	 */
	@Transactional
	public UUID add(UUID recommendation, String text, CurrentPerson person) {
		return add(recommendation, () -> text, person);
	}

	/**
	 * The same, for a text that is read once the person is known to comment. Also where
	 * the caller has a transaction of its own, it must not read the recommendation
	 * before.
	 */
	@Transactional
	public UUID add(UUID recommendation, Supplier<String> read, CurrentPerson person) {
		// locked, so that no more get in at the same time
		Recommendation found = this.recommendations.openForChange(recommendation, person);
		String text = read.get();
		WorkText.require(WorkText.comment(text));
		if (this.comments.countByRecommendationId(recommendation) >= MOST) {
			throw new TooManyCommentsException();
		}
		RecommendationComment comment = this.comments
			.save(new RecommendationComment(recommendation, person.id(), text.strip(), now()));
		UUID id = comment.details(true).id();
		this.notices.commented(found, id, text, person);
		this.log.commented(recommendation, "commented", person);
		return id;
	}

	/**
	 * Says a comment in other words, and tells those whom it did not name before.
	 * @param version the one that the author saw
	 * @throws ForbiddenException for everybody but its author
	 * @throws ClosedCommentException when it is too late, or the author changed it
	 * elsewhere
	 */
	@Transactional
	public void edit(UUID recommendation, UUID comment, long version, String text, CurrentPerson person) {
		Recommendation found = this.recommendations.openForChange(recommendation, person);
		RecommendationComment stored = this.comments.findByIdAndRecommendationId(comment, found.id())
			.orElseThrow(() -> new NotFoundException("No comment " + comment));
		if (!stored.author().equals(person.id())) {
			throw new ForbiddenException("Only its author mends a comment");
		}
		if (stored.version() != version) {
			throw new ClosedCommentException();
		}
		WorkText.require(WorkText.comment(text));
		stored.edit(text.strip(), now());
		this.notices.commented(found, comment, text, person);
		this.log.commented(recommendation, "comment_edited", person);
	}

	private CommentDetails details(RecommendationComment comment, Recommendation of, CurrentPerson person) {
		return comment.details(comment.author().equals(person.id()) && person.mayDecide(of.team())
				&& comment.editable(this.clock.instant()));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
