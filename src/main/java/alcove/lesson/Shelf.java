package alcove.lesson;

import alcove.core.PairId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the batches of lessons lie, by their random names.
public record Shelf(Optional<PairId> gathering, Optional<PairId> review, Optional<PairId> digest) {

  public static Shelf none() {
    return of(Lessons.none());
  }

  public static Shelf of(Lessons lessons) {
    return new Shelf(
        lessons.gathering().map(Lessons.Batch::id),
        lessons.review().map(Lessons.Batch::id),
        lessons.digest().map(Lessons.Batch::id));
  }

  public List<PairId> all() {
    return Stream.of(gathering, review, digest).flatMap(Optional::stream).toList();
  }
}
