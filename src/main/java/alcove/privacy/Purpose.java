package alcove.privacy;

/// What an index name is for. The same id has an unrelated name for each purpose, so that a dump of
/// Redis does not tell which of them belong together.
public enum Purpose {
  WORKSPACE,
  PERSON,
  REQUEST,
  CHANNEL,
  LANE,
  NUMBER,
  TOMBSTONE,
  MARK;

  /// Whether such a name is how something is found in Redis: these are made anew with every further
  /// secret. The others stand beside the keyring, in what is sealed, or nowhere.
  boolean finds() {
    return switch (this) {
      case WORKSPACE, PERSON, REQUEST, CHANNEL, LANE -> true;
      case NUMBER, TOMBSTONE, MARK -> false;
    };
  }
}
