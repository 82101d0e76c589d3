package alcove.room;

import alcove.core.Refusal;

/// Why something was not possible with the room.
public enum RoomRefusal implements Refusal {
  NOT_OPEN,
  ALREADY_OPEN,
  DISTURBED,
  /// Nothing is the matter there any more.
  QUIET,
  /// Something else is the matter by now.
  CHANGED,
  /// What is the matter can only be mended.
  NOT_FINE,
  /// What is the matter needs no other room.
  NEEDS_NO_OTHER,
  /// Another is on its way.
  ON_ITS_WAY,
  CLOSED
}
