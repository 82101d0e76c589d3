package alcove.desk;

import alcove.blockkit.Attachment;
import alcove.blockkit.Message;
import alcove.core.ChannelId;
import alcove.core.Command;
import alcove.core.GroupId;
import alcove.core.PersonId;
import alcove.core.ProgramId;

/// What an errand is about: something to decide at its time, or something to be done in Slack.
public sealed interface Task {

  /// Decide what the pair's agenda has for now.
  record Wake() implements Task {}

  /// Send this message to a person.
  ///
  /// @param byClock whether nobody waits for it: the clock decided it, not a person
  /// @param perhapsSent whether an earlier try may have reached Slack
  record Send(PersonId to, Message message, boolean byClock, boolean perhapsSent) implements Task {
    public Send perhaps(boolean sent) {
      return new Send(to, message, byClock, sent);
    }
  }

  /// Let the room's message at `place` be this one.
  record Place(String place, Message message, boolean pinned) implements Task {}

  /// Open the pair's room.
  record OpenRoom() implements Task {}

  /// Invite both into it; topic and purpose.
  record FurnishRoom() implements Task {}

  /// Archive it.
  record CloseRoom() implements Task {}

  /// Let a program's pairs know of its new list, from this place in the store on.
  record Spread(ProgramId program, String from) implements Task {}

  /// Give a person this file.
  ///
  /// @param byClock whether nobody waits for it
  record Hand(PersonId to, Attachment file, boolean byClock) implements Task {}

  /// Count a program's pairs at the beginning of this week, and release what is due of its figures.
  record Count(ProgramId program, int week) implements Task {}

  /// Send this message to a person, and let the pair decide about one of the commands: Slack has
  /// taken it, or never will.
  record Deliver(Send send, Command arrived, Command lost) implements Task {
    public Deliver with(Send next) {
      return new Deliver(next, arrived, lost);
    }
  }

  /// Look after a case: it may have lain for too long.
  record Visit() implements Task {}

  /// Ask some of those whom a program's coordinators would bring together.
  record Ask(ProgramId program) implements Task {}

  /// Begin this epoch of keys.
  record TurnKeys(int epoch) implements Task {}

  /// Look after the lessons: they may be enough, or have lain for too long.
  record Lessons() implements Task {}

  /// Forget what has been kept for long enough of what this person has asked, and took copies of.
  record Thin(PersonId person) implements Task {}

  /// Let a channel know of the new pair, as both have read before they said yes.
  record Announce(ChannelId channel) implements Task {}

  /// Let the messages that ask this person by such buttons say this, and ask no more.
  ///
  /// @param action how the names of the buttons begin
  /// @param value what stands on them, alone or before a colon
  record Settle(PersonId of, String action, String value, Message over) implements Task {}

  /// Let the sign in the room be this message.
  ///
  /// @param hangs whether it is hung up where there is none
  record Sign(Message message, boolean hangs) implements Task {}

  /// Let the programs that name this user group have the people who are in it by now.
  record Regroup(GroupId group) implements Task {}

  /// A task on the due list.
  ///
  /// @param tries how often it was put off because Slack could not be reached or was busy
  record Todo(Task task, int tries) {}
}
