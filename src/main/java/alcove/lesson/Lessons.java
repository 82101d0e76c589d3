package alcove.lesson;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.privacy.Confidential;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All lessons that are kept, by how far they have come. Each batch is stored by itself.
public record Lessons(
    Optional<Gathering> gathering, Optional<Review> review, Optional<Digest> digest) {

  public static Lessons none() {
    return new Lessons(Optional.empty(), Optional.empty(), Optional.empty());
  }

  Lessons with(Gathering next) {
    return new Lessons(Optional.of(next), review, digest);
  }

  /// Without what is to be forgotten by `now`.
  Lessons forgetting(Instant now) {
    return new Lessons(
        gathering.filter(one -> now.isBefore(one.goes())),
        review.filter(one -> now.isBefore(one.goes())),
        digest.filter(one -> now.isBefore(one.goes())));
  }

  /// Some lessons that are kept together.
  public sealed interface Batch {
    /// Random, and another with each step, so that nothing is left of the one before.
    PairId id();

    /// In the order of their names.
    List<Lesson> lessons();

    /// When it is forgotten.
    Instant goes();
  }

  /// The box. Nobody looks into it.
  ///
  /// @param secret what [#marks] are made with; random, and gone with the box
  /// @param marks one for each person who has written
  /// @param closes when it is closed; empty until enough people have written
  public record Gathering(
      PairId id,
      String secret,
      Set<String> marks,
      List<Lesson> lessons,
      Instant goes,
      Optional<Instant> closes)
      implements Batch {
    public Gathering {
      marks = Set.copyOf(marks);
      lessons = inOrder(lessons);
    }

    boolean hasOf(PersonId person) {
      return marks.contains(mark(person));
    }

    Gathering with(PersonId by, Lesson lesson) {
      var all = new HashSet<>(marks);
      all.add(mark(by));
      return new Gathering(id, secret, all, plus(lessons, List.of(lesson)), goes, closes);
    }

    /// With lessons of which nobody knows any more who wrote them.
    Gathering with(List<Lesson> kept) {
      return new Gathering(id, secret, marks, plus(lessons, kept), goes, closes);
    }

    Gathering closing(Instant at) {
      return new Gathering(id, secret, marks, lessons, goes, Optional.of(at));
    }

    private String mark(PersonId person) {
      return Confidential.of(person.value()).digest(secret);
    }

    private static List<Lesson> plus(List<Lesson> some, List<Lesson> more) {
      var all = new ArrayList<>(some);
      all.addAll(more);
      return all;
    }

    @Override
    public String toString() {
      return "Gathering[]";
    }
  }

  /// What whoever coordinates looks through.
  public record Review(PairId id, List<Lesson> lessons, Instant goes) implements Batch {
    public Review {
      lessons = inOrder(lessons);
    }
  }

  /// What everybody can read.
  public record Digest(PairId id, List<Lesson> lessons, Instant goes) implements Batch {
    public Digest {
      lessons = inOrder(lessons);
    }

    /// Whether it holds nothing but lessons of these names.
    boolean isOf(Set<String> names) {
      return lessons.stream().map(Lesson::name).allMatch(names::contains);
    }

    List<Lesson> that(Lesson.Effect effect) {
      return lessons.stream().filter(lesson -> lesson.effect() == effect).toList();
    }
  }

  private static List<Lesson> inOrder(List<Lesson> lessons) {
    return lessons.stream().sorted(Comparator.comparing(Lesson::name)).toList();
  }
}
