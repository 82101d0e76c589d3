package alcove.slack;

import alcove.blockkit.Message;
import alcove.core.Command;
import alcove.core.OfPair;
import alcove.core.PairId;
import alcove.core.Refusal;
import alcove.core.Side;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.slack.Asking.Tap;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What all conversations do alike with a button about a pair: look the pair up, decide, and say
/// what came of it. Whoever is not in the pair is told what everybody is told of no pair.
public final class Pressing {
  private final Desk desk;
  private final Function<Refusal, Optional<String>> words;

  /// @param words of the capability's own refusals; empty for those of another
  public Pressing(Desk desk, Function<Refusal, Optional<String>> words) {
    this.desk = desk;
    this.words = words;
  }

  /// Answers about the pair whose id is all that stands on the button.
  public Reply about(Tap tap, Function<Seat, Reply> answer) {
    return desk.look(tap.who(), PairId.named(tap.value()))
        .map(answer)
        .orElseGet(Pressing::noSuchPair);
  }

  /// Decides what the button asks.
  ///
  /// @param value empty when nothing of ours stands on it
  /// @param command empty when what stands on it asks for nothing here
  public <V extends OfPair> Reply decide(
      Tap tap,
      Optional<V> value,
      BiFunction<V, Side, Optional<? extends Command>> command,
      Function<Seat, Reply> done) {
    if (value.flatMap(one -> command.apply(one, Side.MENTOR)).isEmpty()) {
      return noSuchPair();
    }
    var outcome =
        desk.decide(
            tap.who(), value.get().pair(), side -> command.apply(value.get(), side).orElseThrow());
    return outcome instanceof Outcome.Done(var seat) ? done.apply(seat) : whisper(why(outcome));
  }

  /// Why it was not done.
  public String why(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var refusal) ->
          words.apply(refusal).orElseGet(SlackWords::refusedElsewhere);
      case Outcome.Busy _ -> SlackWords.unchanged();
      case Outcome.NoSuchPair _, Outcome.Done _ -> noSuchPairWords();
    };
  }

  /// What is said of a pair that is none, and of every pair to who is not in it: one sentence, so
  /// that nobody learns which of the two it was.
  public static String noSuchPairWords() {
    return SlackWords.noSuchPair();
  }

  /// What is said where Redis or Slack was away or too slow, and nothing was done: one sentence
  /// wherever it happens.
  public static String unchangedWords() {
    return SlackWords.unchanged();
  }

  public static Reply noSuchPair() {
    return whisper(noSuchPairWords());
  }

  public static Reply whisper(String line) {
    return new Reply.Whisper(Message.line(line));
  }
}
