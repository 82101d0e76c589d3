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
  MARK
}
