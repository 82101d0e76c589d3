package alcove.card;

import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;

/// What can be asked of a pair's cards, by its people, by the life of the pair and by the clock.
public sealed interface CardCommand extends Command {

  /// The pair has come to this point.
  record Follow(Milestone milestone) implements CardCommand {}

  /// The clock: something may be due.
  record Turn() implements CardCommand {}

  /// "Deal us a card of this deck."
  record Deal(Side side, Deck deck) implements CardCommand {}

  /// "Let us both answer this one."
  record Lay(Side side, Round round) implements CardCommand {}

  /// "No more of these": no suggestion and no reminder about cards.
  record StopAsking(Side side) implements CardCommand {}

  /// A button or form of a round. Its number says which: one that is over is not answered any more.
  sealed interface Pressed extends CardCommand {
    Side side();

    int number();
  }

  /// "This is my answer." It can be given again until both have answered.
  record Give(Side side, int number, Cards.Answer answer) implements Pressed {}

  record NotNow(Side side, int number) implements Pressed {}

  /// "Deal us one of our program's own."
  record DealOwn(Side side) implements CardCommand {}
}
