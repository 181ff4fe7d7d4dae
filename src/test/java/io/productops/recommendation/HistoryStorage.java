package io.productops.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import io.productops.team.UnknownOwnerException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever anybody does to recommendations, on every database: their histories only grow,
 * and play back to what is stored.
 */
interface HistoryStorage extends Stored {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	default void playsEveryHistoryBackToWhatIsStored(long seed) {
		Actions actions = new Actions(this, seed);
		Map<String, Integer> done = new HashMap<>();
		for (int i = 0; i < 240; i++) {
			CurrentPerson actor = actions.pick(actions.actors);
			Map<UUID, List<HistoryEntry>> before = actions.histories();
			Map<UUID, List<CommentDetails>> comments = actions.comments();
			String action = null;
			try {
				action = actions.any(actor);
			}
			catch (ForbiddenException | NotFoundException ex) {
				// somebody else's comment, or nothing that they may decide on
			}
			catch (IllegalTransitionException ex) {
				assertThat(ex.allowed()).isNotEmpty().isEqualTo(ex.status().allowed());
			}
			catch (StaleRecommendationException | UnknownOwnerException | TooLateException
					| ClosedCommentException ex) {
				// refused as well
			}
			int changed = actions.check(before, actor);
			boolean spoken = !actions.comments().equals(comments);
			if (changed > 0 || spoken) {
				assertThat(actor.mayDecide(actions.team)).as("%s by %s", action, actor.name()).isTrue();
				assertThat(action).as("what was refused changes nothing").isNotNull();
				done.merge(action, 1, Integer::sum);
			}
			assertThat(changed).isLessThanOrEqualTo("bulk".equals(action) || "undo".equals(action) ? 4 : 1);
		}
		assertThat(done.keySet()).as("each action was done: " + done)
			.contains("decide", "plan", "comment", "mend", "bulk", "undo", "take back");
	}

	/**
	 * What can be done to four recommendations of a team, by its people and by others.
	 */
	final class Actions {

		final UUID team;

		final List<CurrentPerson> actors;

		private final Stored stored;

		private final Random random;

		private final List<UUID> ids;

		private final List<UUID> owners;

		/** Who made each, the last last. */
		private final Map<UUID, UUID> bulks = new LinkedHashMap<>();

		private final BulkService bulk;

		private final CommentService commenting;

		Actions(Stored stored, long seed) {
			this.stored = stored;
			this.random = new Random(seed);
			this.bulk = stored.application().getBean(BulkService.class);
			this.commenting = stored.application().getBean(CommentService.class);
			this.team = stored.people().team("Checkout");
			CurrentPerson leader = stored.people().member(this.team, Role.LEADER);
			CurrentPerson pm = stored.people().member(this.team, Role.PM);
			CurrentPerson viewer = stored.people().member(this.team, Role.VIEWER);
			CurrentPerson stranger = stored.people().stranger();
			CurrentPerson other = stored.people().member(stored.people().team("Search"), Role.LEADER);
			this.actors = List.of(leader, pm, leader, pm, viewer, stranger, other, stored.people().admin());
			this.owners = List.of(leader.id(), pm.id(), viewer.id(), stranger.id(), other.id());
			this.ids = stored.issued("C2", this.team, leader)
				.subList(0, 4)
				.stream()
				.map(RecommendationDetails::id)
				.toList();
		}

		<T> T pick(List<T> some) {
			return some.get(this.random.nextInt(some.size()));
		}

		/** Does something and says what. */
		String any(CurrentPerson actor) {
			UUID id = pick(this.ids);
			switch (this.random.nextInt(12)) {
				case 0, 1, 2 -> {
					this.stored.decisions().decide(id, version(id), decision(id), actor);
					return "decide";
				}
				case 3, 4 -> {
					this.stored.decisions().plan(id, version(id), plan(), actor);
					return "plan";
				}
				case 5 -> {
					this.commenting.add(id, "Comment " + this.random.nextInt(), actor);
					return "comment";
				}
				case 6 -> {
					List<CommentDetails> all = orTheirs(this.commenting.comments(id, this.actors.get(0)),
							CommentDetails::author, actor);
					if (!all.isEmpty()) {
						CommentDetails comment = pick(all);
						this.commenting.edit(id, comment.id(), comment.version(), "Mended " + this.random.nextInt(),
								actor);
					}
					return "mend";
				}
				case 7, 8 -> {
					this.bulks.put(this.bulk.apply(items(), edit(id), "Some", actor), actor.id());
					return "bulk";
				}
				case 9, 10 -> {
					UUID last = pick(orTheirs(this.ids, this::lastActor, actor));
					this.stored.decisions().undo(last, version(last), actor);
					return "take back";
				}
				default -> {
					List<UUID> all = orTheirs(List.copyOf(this.bulks.keySet()), this.bulks::get, actor);
					if (!all.isEmpty()) {
						this.bulk.undo(all.get(all.size() - 1), actor);
					}
					return "undo";
				}
			}
		}

		private UUID lastActor(UUID id) {
			List<HistoryEntry> history = this.stored.recommendations().history(id, this.actors.get(0));
			return Objects.requireNonNull(history.get(history.size() - 1).actor());
		}

		/** Every second time only their own, where there are any. */
		private <T> List<T> orTheirs(List<T> all, Function<T, UUID> author, CurrentPerson actor) {
			List<T> own = all.stream().filter((each) -> actor.id().equals(author.apply(each))).toList();
			return (own.isEmpty() || this.random.nextBoolean()) ? all : own;
		}

		/** Now and then one that somebody saw before the last change. */
		private long version(UUID id) {
			long version = this.stored.recommendations().find(id, this.actors.get(0)).version();
			return (this.random.nextInt(10) == 0) ? version - 1 : version;
		}

		private List<BulkItem> items() {
			return this.ids.stream()
				.filter((id) -> this.random.nextInt(3) > 0)
				.map((id) -> this.random.nextBoolean() ? BulkItem.seen(id, version(id))
						: BulkItem.at(id, Instant.now()))
				.toList();
		}

		private BulkEdit edit(UUID like) {
			return switch (this.random.nextInt(4)) {
				case 0 -> new BulkEdit.Assign(owner());
				case 1 -> new BulkEdit.DueOn(day());
				case 2 -> new BulkEdit.AddLabel("label " + this.random.nextInt(12));
				default -> new BulkEdit.Decide(decision(like));
			};
		}

		private WorkPlan plan() {
			Effort[] efforts = Effort.values();
			Grade[] grades = Grade.values();
			return new WorkPlan(owner(), day(), any(efforts), any(grades), any(grades),
					IntStream.range(0, this.random.nextInt(4)).mapToObj((i) -> "label " + i).toList(),
					this.random.nextBoolean() ? "https://tracker.example/" + this.random.nextInt(3) : null);
		}

		private <T> @Nullable T any(T[] values) {
			return (this.random.nextInt(3) == 0) ? null : values[this.random.nextInt(values.length)];
		}

		private @Nullable UUID owner() {
			return this.random.nextBoolean() ? null : pick(this.owners);
		}

		private @Nullable LocalDate day() {
			return this.random.nextBoolean() ? null : LocalDate.of(2027, 1, 1).plusDays(this.random.nextInt(5));
		}

		/** Every second time one that leads on. */
		private Decision decision(UUID id) {
			List<StatusChange> allowed = this.stored.recommendations()
				.find(id, this.actors.get(0))
				.work()
				.status()
				.allowed();
			return switch (pick(this.random.nextBoolean() ? allowed : List.of(StatusChange.values()))) {
				case ACCEPT -> Decision.accept(null, owner(), day());
				case DECLINE -> Decision.decline("Because");
				case DEFER -> Decision.defer(LocalDate.now().plusDays(2 + this.random.nextInt(9)), "Later");
				case START -> Decision.start(null);
				case COMPLETE -> Decision.complete("Much", Outcome.values()[this.random.nextInt(4)]);
				case DROP -> Decision.drop("Because");
				case REOPEN -> Decision.reopen(null);
			};
		}

		Map<UUID, List<HistoryEntry>> histories() {
			Map<UUID, List<HistoryEntry>> all = new HashMap<>();
			this.ids.forEach((id) -> all.put(id, this.stored.recommendations().history(id, this.actors.get(0))));
			return all;
		}

		Map<UUID, List<CommentDetails>> comments() {
			Map<UUID, List<CommentDetails>> all = new HashMap<>();
			this.ids.forEach((id) -> all.put(id, this.commenting.comments(id, this.actors.get(0))));
			return all;
		}

		/**
		 * Whether each history has grown by at most one entry of that person and plays
		 * back to what is stored.
		 * @return how many have grown
		 */
		int check(Map<UUID, List<HistoryEntry>> before, CurrentPerson actor) {
			int grown = 0;
			for (Map.Entry<UUID, List<HistoryEntry>> each : histories().entrySet()) {
				List<HistoryEntry> history = each.getValue();
				List<HistoryEntry> old = Objects.requireNonNull(before.get(each.getKey()));
				assertThat(history.subList(0, old.size())).isEqualTo(old);
				assertThat(history).hasSizeBetween(old.size(), old.size() + 1);
				assertThat(HistoryEntry.replay(history))
					.isEqualTo(this.stored.recommendations().find(each.getKey(), this.actors.get(0)).work());
				if (history.size() > old.size()) {
					grown++;
					HistoryEntry last = history.get(old.size());
					assertThat(last.actor()).isEqualTo(actor.id());
					assertThat(last.number()).isEqualTo(history.size());
					checkLast(HistoryEntry.replay(old), last);
				}
			}
			return grown;
		}

		/** Nothing is overwritten that was not there, and no status is jumped to. */
		private static void checkLast(WorkState before, HistoryEntry last) {
			last.changes()
				.forEach((change) -> assertThat(change.before()).as(change.toString())
					.isEqualTo(before.get(change.field())));
			assertThat(last.statusAfter()).isEqualTo(before.after(last.changes()).status());
			if (!last.action().equals("undone") && !last.action().equals("edited")) {
				StatusChange made = List.of(StatusChange.values())
					.stream()
					.filter((change) -> change.action().equals(last.action()))
					.findFirst()
					.orElseThrow();
				assertThat(before.status().allowed()).contains(made);
				assertThat(last.statusAfter()).isEqualTo(made.to());
			}
			if (last.action().equals("edited")) {
				assertThat(last.statusAfter()).isEqualTo(before.status());
			}
		}

	}

}
