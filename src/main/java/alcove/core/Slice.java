package alcove.core;

import java.util.List;

/// What one capability keeps about a pair. A pair has one of each kind, and only the capability's
/// own rules change it.
public interface Slice {

  /// What asks the two of `pair` by buttons in their direct messages, as it stands now.
  default List<Prompt> prompts(PairId pair) {
    return List.of();
  }
}
