package alcove.lesson;

import alcove.core.PairId;
import alcove.core.PersonId;
import java.util.Set;

/// What can be asked of the lessons.
public sealed interface LessonCommand {

  /// "This has helped", or harmed.
  record Write(PersonId by, Lesson lesson) implements LessonCommand {}

  /// "These may everybody read", by whoever has looked through all of them.
  ///
  /// @param id of the review that was looked through
  /// @param kept the names of what is kept; the rest is forgotten
  record Publish(PersonId by, PairId id, Set<String> kept) implements LessonCommand {
    public Publish {
      kept = Set.copyOf(kept);
    }
  }

  /// The clock: something may be due.
  record Visit() implements LessonCommand {}
}
