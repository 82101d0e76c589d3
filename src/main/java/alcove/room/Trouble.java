package alcove.room;

/// Why Alcove posts nothing in a room that is there.
public enum Trouble {
  /// Somebody has archived it.
  ARCHIVED,
  /// It is deleted, or Alcove was put out of it.
  GONE,
  /// Somebody is in it besides the two.
  GUEST,
  /// It is public or shared, or Slack does not let Alcove see that it is not.
  EXPOSED
}
