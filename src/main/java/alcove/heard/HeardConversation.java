package alcove.heard;

import static alcove.heard.HeardWords.plain;
import static alcove.slack.Pressing.whisper;

import alcove.core.NumberedValue;
import alcove.core.PairId;
import alcove.core.Refusal;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.heard.HeardWords.Line;
import alcove.heard.HeardWords.Of;
import alcove.slack.Asking.Tap;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichPair;
import java.util.Optional;

/// How people say that something was told in confidence, and heard so. Nothing is typed.
public final class HeardConversation {
  private final Desk desk;
  private final Pressing pressing;

  public HeardConversation(Desk desk) {
    this.desk = desk;
    this.pressing = new Pressing(desk, HeardConversation::words);
  }

  public void enter(Routes routes) {
    routes
        .word(
            "heard",
            said ->
                WhichPair.of(said, desk.seats(said.who()), "heard.show", HeardConversation::menu))
        .tap("heard.show", tap -> pressing.about(tap, HeardConversation::menu))
        .tap("heard.say", this::say)
        .tap("heard.hear", this::hear)
        .tap("heard.fine", _ -> whisper(plain(Line.FINE)));
  }

  private static Reply menu(Seat seat) {
    return new Reply.Whisper(HeardViews.menu(seat.bond(), seat.side(), seat.pair().heard()));
  }

  private Reply say(Tap tap) {
    var outcome = desk.decide(tap.who(), PairId.named(tap.value()), HeardCommand.Say::new);
    return outcome instanceof Outcome.Done(var seat)
        ? new Reply.Replace(HeardViews.line(Of.SAID, seat.bond(), seat.side()))
        : whisper(pressing.why(outcome));
  }

  private Reply hear(Tap tap) {
    return pressing.decide(
        tap,
        NumberedValue.read(tap.value()),
        (value, side) -> Optional.of(new HeardCommand.Hear(side, value.number())),
        seat -> new Reply.Replace(HeardViews.line(Of.DONE, seat.bond(), seat.side())));
  }

  private static Optional<String> words(Refusal refusal) {
    return refusal instanceof HeardRefusal ours
        ? Optional.of(HeardWords.refused(ours))
        : Optional.empty();
  }
}
