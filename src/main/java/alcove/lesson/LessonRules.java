package alcove.lesson;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.lesson.Lessons.Digest;
import alcove.lesson.Lessons.Gathering;
import alcove.lesson.Lessons.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The protocol of lessons: many together or none, looked through before they are read, and
/// forgotten after.
public final class LessonRules {
  /// So many different people have written before anybody reads a lesson, and a digest is surely of
  /// so many: of those who wrote the newest in it, one each. What waited from before may be of the
  /// same people, and counts for nobody.
  ///
  /// It is not the least number of pairs that a program's figures are about, and each page says
  /// which it has. A figure counts everybody in a program, so whoever knows the others learns about
  /// the last one; its number is high, and there is noise. A lesson is of somebody who chose to
  /// write it for all to read, among everybody who could have; that they are five keeps a single
  /// voice, and the hour at which it came, from standing alone. With fourteen pairs as the least, a
  /// dozen people would never read a word of each other.
  public static final int LEAST = 5;

  /// The box holds no more.
  static final int MOST = 20;

  /// Characters of one lesson, as Unicode code points.
  static final int LENGTH = 600;

  /// So long is waited for enough people.
  static final Duration GATHERED = Duration.ofDays(180);

  /// So long is waited for somebody to look through them.
  static final Duration REVIEWED = Duration.ofDays(30);

  /// So long a digest can be read.
  static final Duration READ = Duration.ofDays(180);

  private LessonRules() {}

  /// What is known of the moment in which somebody asks.
  ///
  /// @param readers who coordinates, and so looks lessons through
  public record Moment(Instant now, Set<PersonId> readers, Chance chance) {
    public Moment {
      readers = Set.copyOf(readers);
    }
  }

  /// What is left to chance.
  ///
  /// @param fresh a random name for a new batch
  /// @param secret for a new box
  /// @param delay how much later than the last needed lesson the box is closed
  public record Chance(PairId fresh, String secret, Duration delay) {
    @Override
    public String toString() {
      return "Chance[]";
    }
  }

  /// What a rule answers.
  public sealed interface Answer {
    record Step(Lessons next) implements Answer {}

    record Refused(LessonRefusal refusal) implements Answer {}
  }

  public static Answer decide(Lessons before, LessonCommand command, Moment moment) {
    var state = before.forgetting(moment.now());
    return switch (command) {
      case LessonCommand.Write write -> write(state, write, moment);
      case LessonCommand.Publish publish -> publish(state, publish, moment);
      case LessonCommand.Visit _ -> new Answer.Step(close(state, moment));
    };
  }

  private static Answer write(Lessons state, LessonCommand.Write write, Moment moment) {
    var words = write.lesson().words();
    if (words.isBlank() || words.length() > LENGTH) {
      return new Answer.Refused(LessonRefusal.WRONG_WORDS);
    }
    if (moment.readers().contains(write.by())) {
      return new Answer.Refused(LessonRefusal.YOU_READ_THEM);
    }
    var box = box(state, moment);
    if (box.hasOf(write.by())) {
      return new Answer.Refused(LessonRefusal.ONE_IS_IN);
    }
    if (box.lessons().size() >= MOST) {
      return new Answer.Refused(LessonRefusal.FULL);
    }
    var next = box.with(write.by(), write.lesson());
    var isEnough = next.marks().size() >= LEAST && next.closes().isEmpty();
    return new Answer.Step(
        state.with(isEnough ? next.closing(moment.now().plus(moment.chance().delay())) : next));
  }

  private static Gathering box(Lessons state, Moment moment) {
    var chance = moment.chance();
    return state
        .gathering()
        .orElseGet(() ->
            new Gathering(
                chance.fresh(),
                chance.secret(),
                Set.of(),
                List.of(),
                moment.now().plus(GATHERED),
                Optional.empty()));
  }

  private static Answer publish(Lessons state, LessonCommand.Publish publish, Moment moment) {
    var review = state.review().filter(one -> one.id().equals(publish.id()));
    if (review.isEmpty() || !moment.readers().contains(publish.by())) {
      return new Answer.Refused(LessonRefusal.NOTHING_TO_READ);
    }
    var kept =
        review.get().lessons().stream()
            .filter(lesson -> publish.kept().contains(lesson.name()))
            .toList();
    if (kept.stream().filter(lesson -> !lesson.waited()).count() >= LEAST) {
      var digest = new Digest(moment.chance().fresh(), kept, moment.now().plus(READ));
      return new Answer.Step(new Lessons(state.gathering(), Optional.empty(), Optional.of(digest)));
    }
    return new Answer.Step(waiting(state, kept, moment));
  }

  /// Too few for a digest wait in the box for others.
  private static Lessons waiting(Lessons state, List<Lesson> kept, Moment moment) {
    var left = new Lessons(state.gathering(), Optional.empty(), state.digest());
    var waiting = kept.stream().map(Lesson::waiting).toList();
    return kept.isEmpty() ? left : left.with(box(left, moment).with(waiting));
  }

  /// One review at a time: a box that could be closed stays open until the one before is done.
  private static Lessons close(Lessons state, Moment moment) {
    var closes =
        state.gathering().flatMap(Gathering::closes).filter(at -> !moment.now().isBefore(at));
    if (closes.isEmpty() || state.review().isPresent()) {
      return state;
    }
    var lessons = state.gathering().orElseThrow().lessons();
    var review = new Review(moment.chance().fresh(), lessons, moment.now().plus(REVIEWED));
    return new Lessons(Optional.empty(), Optional.of(review), state.digest());
  }
}
