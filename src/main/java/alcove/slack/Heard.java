package alcove.slack;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// The names of the events that were heard last, in bounded memory.
///
/// Slack tells an event again when it thinks that nobody has listened. That nothing happens twice
/// is held by the commit; this keeps an answer in the direct message from being said twice.
final class Heard {
  private final SequencedSet<String> names = new LinkedHashSet<>();

  /// Whether this is the first time that the event of this name is told.
  synchronized boolean isNew(String name) {
    var added = names.add(name);
    if (names.size() > Limits.EVENTS) {
      names.removeFirst();
    }
    return added;
  }
}
