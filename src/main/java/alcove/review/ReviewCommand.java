package alcove.review;

import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;

/// What can be asked of a pair's reviews, by its people, by the life of the pair and by the clock.
public sealed interface ReviewCommand extends Command {

  /// The pair has come to this point.
  record Follow(Milestone milestone) implements ReviewCommand {}

  /// What both look at stands in a room that they have left for another.
  record ShowAgain() implements ReviewCommand {}

  /// The clock: a review may have to be opened or closed.
  record Turn() implements ReviewCommand {}

  /// The clock: this side may have to be told something.
  record Remind(Side side) implements ReviewCommand {}

  /// The clock: what was shown may have been kept for long enough.
  record Expire() implements ReviewCommand {}

  /// "Let us hold one now."
  record HoldNow(Side side) implements ReviewCommand {}

  /// "Do not ask me any more": works on any review's button, an old one's too.
  record StopAsking(Side side) implements ReviewCommand {}

  /// "Ask me again", after [StopAsking].
  record AskAgain(Side side) implements ReviewCommand {}

  /// A button or form of a review. Its number says which: one that has closed is not answered any
  /// more.
  sealed interface Pressed extends ReviewCommand {
    Side side();

    int number();
  }

  /// "These are my answers." They can be given again until both have answered.
  record Fill(Side side, int number, Reviews.Answers answers) implements Pressed {}

  record NotNow(Side side, int number) implements Pressed {}

  record Choose(Side side, int number, NextStep outcome) implements Pressed {}
}
