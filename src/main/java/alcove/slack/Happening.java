package alcove.slack;

import alcove.core.PersonId;

/// What happened in the workspace without anybody asking Alcove: facts for who keeps track of
/// people and rooms. Slack may tell the same twice, late, or not at all.
public sealed interface Happening {
  /// A person's profile changed.
  ///
  /// @param gone whether they have been deactivated
  record PersonChanged(PersonId person, boolean gone) implements Happening {}

  record Joined(String channel, PersonId person) implements Happening {}

  record Left(String channel, PersonId person) implements Happening {}

  /// The room was archived or deleted, or Alcove was put out of it.
  record RoomClosed(String channel) implements Happening {}

  /// The room was made public or shared with another organisation: nothing private goes there.
  record RoomExposed(String channel) implements Happening {}
}
