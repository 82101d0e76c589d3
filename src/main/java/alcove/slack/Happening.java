package alcove.slack;

import alcove.core.GroupId;
import alcove.core.PersonId;

/// What happened in the workspace without anybody asking Alcove: facts for who keeps track of
/// people and rooms. Slack may tell the same twice, late, or not at all.
public sealed interface Happening {
  /// A person's profile changed.
  ///
  /// @param gone whether they have been deactivated
  record PersonChanged(PersonId person, boolean gone) implements Happening {}

  /// Somebody joined or left a user group, or it was switched on or off.
  record GroupChanged(GroupId group) implements Happening {}

  record Joined(String channel, PersonId person) implements Happening {}

  /// Somebody left a room, or was taken out of it.
  record Left(String channel, PersonId person) implements Happening {}

  /// Something else about a room: it was archived or opened again, renamed, shared, made public,
  /// deleted, or Alcove was put out of it.
  record RoomChanged(String channel) implements Happening {}

  /// A room has another id from now on, and is known by the one before no more.
  record RoomRenumbered(String before, String channel) implements Happening {}

  /// The app is said to be gone from the workspace.
  record Uninstalled() implements Happening {}
}
