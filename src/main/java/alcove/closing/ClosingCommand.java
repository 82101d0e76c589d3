package alcove.closing;

import alcove.closing.Closings.Contact;
import alcove.closing.Closings.Hope;
import alcove.closing.Closings.Wish;
import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.privacy.Confidential;
import java.util.Optional;

/// What can be asked about the end of a term.
public sealed interface ClosingCommand extends Command {

  /// The pair has come to this point.
  record Follow(Milestone milestone) implements ClosingCommand {}

  /// The clock: something may be due.
  record Turn() implements ClosingCommand {}

  /// "No more of these."
  record StopAsking(Side side) implements ClosingCommand {}

  /// "This is what I would like", in this round of asking.
  record Say(Side side, int round, Wish wish) implements ClosingCommand {}

  /// "This is the contact I would like from here."
  record Keep(Side side, Contact contact) implements ClosingCommand {}

  /// "This is what I hope for", for nobody's eyes.
  record HopeFor(Side side, Hope hope) implements ClosingCommand {}

  /// A last word to the other: what I learnt, and thanks.
  record SayGoodbye(Side side, Optional<Confidential> learnt, Optional<Confidential> thanks)
      implements ClosingCommand {}

  /// Slack has taken this side's last word.
  record Carried(Side side) implements ClosingCommand {}

  /// Slack never will; the words go back.
  record NotCarried(Side side, Optional<Confidential> learnt, Optional<Confidential> thanks)
      implements ClosingCommand {}
}
