package alcove.checkin;

import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;

/// What can be asked of a pair's check-ins, by its people, by the life of the pair and by the
/// clock.
public sealed interface CheckInCommand extends Command {

  /// The pair has come to this point.
  record Follow(Milestone milestone) implements CheckInCommand {}

  /// The clock: something of this side's may be due.
  record Due(Side side) implements CheckInCommand {}

  /// The clock: answers may have been kept for long enough.
  record Expire() implements CheckInCommand {}

  /// "Let me check in now": opens one, and asks again after [StopAsking].
  record Begin(Side side) implements CheckInCommand {}

  /// "Do not ask me any more": works on any check-in's button, an old one's too.
  record StopAsking(Side side) implements CheckInCommand {}

  /// A button of a check-in. Its number says which: one that has closed is not answered any more.
  sealed interface Pressed extends CheckInCommand {
    Side side();

    int number();
  }

  record Choose(Side side, int number, Item item, Answer answer) implements Pressed {}

  /// "Let me change this answer": takes it back, so that the question is open again.
  record TakeBack(Side side, int number, Item item) implements Pressed {}

  record NotNow(Side side, int number) implements Pressed {}

  /// "That is all I have to say": what is answered stands, and nothing more is asked of this one.
  record Done(Side side, int number) implements Pressed {}

  /// "Show me the card before I send it."
  record PrepareCard(Side side, int number) implements Pressed {}

  /// "Let my partner know that I would like to talk."
  record SendCard(Side side, int number) implements Pressed {}

  /// "Let us look at our agreement again."
  record OpenAgreement(Side side, int number) implements Pressed {}
}
