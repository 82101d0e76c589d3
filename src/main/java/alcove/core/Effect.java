package alcove.core;

import java.time.Instant;

/// What is to be done after a decision. Committed together with the state, carried out afterwards,
/// at our own pace, and surviving a crash between the two.
public sealed interface Effect {

  /// What the rules of a pair settle among themselves, in the same step.
  sealed interface Inward extends Effect {}

  /// What is left to be done after the commit.
  sealed interface Outward extends Effect {}

  /// Tell one person something, in their direct message with Alcove.
  record Tell(Side to, Notice notice) implements Outward {}

  /// Give one person a file, in their direct message with Alcove. Their side of what was told:
  /// where the workspace takes no files, nothing else is lost.
  record Hand(Side to, Notice notice) implements Outward {}

  /// Tell one person something whose arrival counts, in their direct message: when Slack has taken
  /// it, `arrived` is decided; when it never will, `lost`.
  record Deliver(Side to, Notice notice, Command arrived, Command lost) implements Outward {}

  /// Let the messages of a prompt that is over say so, where there are some.
  record Settle(Prompt prompt) implements Outward {}

  /// Let the room's message at `place` show this notice from now on. The first time it is posted,
  /// later it is rewritten, so a repeat after a crash cannot show a word twice. A place is a short
  /// lower-case name, `agreement` or `review-2`.
  record Show(String place, Notice notice, boolean pinned) implements Outward {}

  /// Let the sign in the room say this. Alone of all that is shown it is posted while others read
  /// along.
  ///
  /// @param hangs whether it is hung up where there is none, as long as there is reason to;
  ///   otherwise only one that hangs is turned
  record Sign(Notice notice, boolean hangs) implements Outward {}

  /// What stands at `place` in the room is never rewritten from now on: the place need not be kept.
  record Leave(String place) implements Inward {}

  /// Open the pair's private room and invite both.
  record OpenRoom() implements Outward {}

  /// Invite both into the open room and give it its topic and purpose.
  record FurnishRoom() implements Outward {}

  /// Let what is open or in force be shown once more: the pair has another room, and it is empty.
  record ShowAgain() implements Inward {}

  /// Archive the pair's room.
  record CloseRoom() implements Outward {}

  /// Decide about `command` at `at`. A pair has one wake of a name: a later one replaces the
  /// earlier.
  record Wake(String name, Instant at, Command command) implements Inward {}

  /// Drop the wake of this name, if there is one.
  record Forget(String name) implements Inward {}

  /// Ask another capability of the same pair, in the same commit.
  record Ask(Command command) implements Inward {}

  /// Let the other capabilities know that the pair has come to this point, in the same commit.
  record Announce(Milestone milestone) implements Inward {}

  /// Destroy the pair's key and all that is sealed under it.
  record Shred() implements Outward {}
}
