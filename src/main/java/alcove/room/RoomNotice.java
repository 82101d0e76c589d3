package alcove.room;

import alcove.core.Notice;

/// What there is to tell about the room.
public sealed interface RoomNotice extends Notice {

  /// To both: Slack did not let Alcove open the room, and what to do.
  ///
  /// @param code Slack's own error code
  record CannotOpen(String code) implements RoomNotice {}

  /// To both: Alcove posts nothing there for now, and why.
  ///
  /// @param alarm its number
  record IsDisturbed(Trouble trouble, int alarm) implements RoomNotice {
    /// The two should never learn of it later than others.
    @Override
    public boolean isUrgent() {
      return true;
    }
  }

  /// To both: Slack did not let Alcove open another room.
  ///
  /// @param code Slack's own error code
  /// @param alarm the number of what is the matter still
  record NoOther(String code, Trouble trouble, int alarm) implements RoomNotice {}

  /// To the other: one of the two has said that it is fine.
  ///
  /// @param alarm its number
  record IsFineForOne(Trouble trouble, int alarm) implements RoomNotice {}

  /// To both: both have said that it is fine.
  record IsFine(Trouble trouble) implements RoomNotice {}

  /// In place of what disturbed it, once that is over.
  record NothingLeft() implements RoomNotice {}

  /// To both: all is well there again.
  record IsQuiet() implements RoomNotice {}

  /// In the room: somebody is there besides the two, and Alcove posts nothing else.
  record HasGuests() implements RoomNotice {}

  /// In the room: Alcove goes on there.
  record GoesOn() implements RoomNotice {}

  /// In the room: it has taken the place of another.
  record IsAnother() implements RoomNotice {}

  /// To both: here it is.
  record IsOpen(String channel) implements RoomNotice {}
}
