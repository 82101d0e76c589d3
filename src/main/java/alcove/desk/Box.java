package alcove.desk;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Who;
import alcove.desk.Task.Todo;
import alcove.lesson.Lesson;
import alcove.lesson.LessonCommand;
import alcove.lesson.LessonRefusal;
import alcove.lesson.LessonRules;
import alcove.lesson.LessonRules.Answer;
import alcove.lesson.LessonRules.Chance;
import alcove.lesson.LessonRules.Moment;
import alcove.lesson.Lessons;
import alcove.lesson.Lessons.Batch;
import alcove.lesson.Lessons.Digest;
import alcove.lesson.Lessons.Gathering;
import alcove.lesson.Lessons.Review;
import alcove.lesson.Shelf;
import alcove.privacy.Confidential;
import alcove.privacy.Ids;
import alcove.store.Commit;
import alcove.store.Errand.Claimed;
import alcove.store.Reads;
import alcove.store.Store;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where lessons meet what is stored of them. Each batch is a record of its own, which is destroyed
/// when the batch becomes another: nothing is left of who was in it before.
public final class Box {
  /// Between these the box stays open once enough people have written, so that its closing says
  /// nothing of when the last of them did.
  private static final Duration LEAST_DELAY = Duration.ofDays(1);

  private static final Duration MOST_DELAY = Duration.ofDays(7);

  private final Store store;
  private final Programs programs;
  private final Errands errands;
  private final SecureRandom chance = new SecureRandom();

  Box(Store store, Programs programs) {
    this.store = store;
    this.programs = programs;
    this.errands = new Errands(store);
  }

  /// What became of what somebody asked.
  public sealed interface Told {
    record Done(Lessons lessons) implements Told {}

    record Refused(LessonRefusal refusal) implements Told {}

    /// Redis cannot be reached, or too many others were faster. Nothing is lost; try again.
    record Busy() implements Told {}
  }

  /// How things are for one person. They get no lesson that is only gathered.
  ///
  /// @param reads whether they look lessons through
  public record Sight(Lessons lessons, boolean reads) {}

  public Sight look(Who who) {
    var scene = scene();
    var reads = scene.readers().contains(who.person());
    var kept = scene.lessons();
    var review = kept.review().filter(one -> reads && who.at().isBefore(one.goes()));
    var digest = kept.digest().filter(one -> who.at().isBefore(one.goes()));
    return new Sight(new Lessons(Optional.empty(), review, digest), reads);
  }

  /// Puts a lesson in.
  public Told write(Who who, Lesson.Effect effect, Confidential words) {
    var lesson = new Lesson(Ids.random(), effect, words, false);
    return again(who, new LessonCommand.Write(who.person(), lesson));
  }

  /// Lets everybody read what is kept of a review.
  public Told publish(Who who, PairId review, Set<String> kept) {
    return again(who, new LessonCommand.Publish(who.person(), review, kept));
  }

  /// Looks after the lessons at their time.
  public void visit(Claimed<Todo> errand, Instant now) {
    for (var i = 0; i < Desk.TRIES; i++) {
      var scene = scene();
      var decided = decide(scene, new LessonCommand.Visit(), now);
      var commit =
          decided instanceof Answer.Step(var next) ? commit(scene, next, now) : new Commit();
      switch (store.commit(commit.completes(errand))) {
        case DONE, ANSWERED_BEFORE, LEASE_LOST -> {
          return;
        }
        case STALE -> {}
      }
    }
  }

  private Told again(Who who, LessonCommand command) {
    return Patience.again(() -> once(who, command), Desk.TRIES).orElseGet(Told.Busy::new);
  }

  private Optional<Told> once(Who who, LessonCommand command) {
    var scene = scene();
    return switch (decide(scene, command, who.at())) {
      case Answer.Refused(var refusal) ->
          Optional.of(
              store.isAnswered(who.request())
                  ? new Told.Done(scene.lessons())
                  : new Told.Refused(refusal));
      case Answer.Step(var next) -> {
        var commit = commit(scene, next, who.at()).answers(who.request());
        yield switch (store.commit(commit)) {
          case DONE, ANSWERED_BEFORE -> Optional.of(new Told.Done(next));
          case STALE -> Optional.empty();
          case LEASE_LOST -> throw new IllegalStateException("no errand was completed");
        };
      }
    };
  }

  private Answer decide(Scene scene, LessonCommand command, Instant now) {
    var delay = Duration.ofMillis(chance.nextLong(LEAST_DELAY.toMillis(), MOST_DELAY.toMillis()));
    var left = new Chance(Ids.pair(), Ids.random(), delay);
    return LessonRules.decide(scene.lessons(), command, new Moment(now, scene.readers(), left));
  }

  /// What a decision is made on, as it is stored.
  private record Scene(Reads reads, Lessons lessons, Set<PersonId> readers) {}

  private Scene scene() {
    var reads = store.read(List.of(Records.PROGRAMS, Records.SHELF));
    var shelf = reads.get(Records.SHELF).value().orElseGet(Shelf::none);
    reads.and(store.read(shelf.all().stream().map(Records::batch).toList()));
    var lessons =
        new Lessons(
            shelf.gathering().flatMap(id -> batch(reads, id, Gathering.class)),
            shelf.review().flatMap(id -> batch(reads, id, Review.class)),
            shelf.digest().flatMap(id -> batch(reads, id, Digest.class)));
    var readers =
        programs.in(reads).programs().stream()
            .flatMap(program -> program.roles().coordinators().everybody().stream())
            .collect(Collectors.toSet());
    return new Scene(reads, lessons, readers);
  }

  private static <B extends Batch> Optional<B> batch(Reads reads, PairId id, Class<B> kind) {
    return reads.get(Records.batch(id)).value().filter(kind::isInstance).map(kind::cast);
  }

  private Commit commit(Scene scene, Lessons next, Instant now) {
    var reads = scene.reads();
    var before = batches(scene.lessons());
    var after = batches(next);
    var ids = after.stream().map(Batch::id).collect(Collectors.toSet());
    var commit = new Commit().put(reads.get(Records.SHELF), Shelf.of(next));
    before.stream()
        .filter(batch -> !ids.contains(batch.id()))
        .forEach(batch -> commit.delete(reads.get(Records.batch(batch.id()))));
    for (var batch : after) {
      if (!before.contains(batch)) {
        if (!reads.holds(Records.batch(batch.id()))) {
          reads.and(store.read(List.of(Records.batch(batch.id()))));
        }
        commit.put(reads.get(Records.batch(batch.id())), batch);
      }
    }
    visits(scene.lessons(), next, now)
        .forEach(at -> commit.add(errands.alone(at, new Task.Lessons())));
    return commit;
  }

  private static List<Batch> batches(Lessons lessons) {
    return Stream.<Optional<? extends Batch>>of(
            lessons.gathering(), lessons.review(), lessons.digest())
        .<Batch>flatMap(Optional::stream)
        .toList();
  }

  /// When somebody looks after them next, as far as it was not known before.
  private static List<Instant> visits(Lessons before, Lessons next, Instant now) {
    var known = batches(before).stream().map(Batch::goes).toList();
    var at =
        new ArrayList<>(
            batches(next).stream().map(Batch::goes).filter(goes -> !known.contains(goes)).toList());
    var closed = next.review().isEmpty() ? next.gathering().flatMap(Gathering::closes) : none();
    var planned =
        before.review().isEmpty() ? before.gathering().flatMap(Gathering::closes) : none();
    if (!closed.equals(planned)) {
      closed.ifPresent(moment -> at.add(moment.isBefore(now) ? now : moment));
    }
    return at;
  }

  private static Optional<Instant> none() {
    return Optional.empty();
  }
}
