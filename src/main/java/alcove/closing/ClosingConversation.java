package alcove.closing;

import static alcove.closing.ClosingWords.plain;
import static alcove.slack.Pressing.whisper;

import alcove.blockkit.Message;
import alcove.closing.ClosingWords.Line;
import alcove.closing.Closings.Asking;
import alcove.closing.Closings.Farewell;
import alcove.core.Dates;
import alcove.core.PairId;
import alcove.core.Refusal;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichPair;
import java.util.Map;
import java.util.Optional;

/// How people say whether they would go on, and say goodbye.
public final class ClosingConversation {
  private final Desk desk;
  private final Pressing pressing;

  public ClosingConversation(Desk desk) {
    this.desk = desk;
    this.pressing = new Pressing(desk, ClosingConversation::words);
  }

  public void enter(Routes routes) {
    routes
        .word(
            "renew",
            said ->
                WhichPair.of(
                    said, desk.seats(said.who()), "closing.show", ClosingConversation::now))
        .tap("closing.show", tap -> pressing.about(tap, ClosingConversation::now))
        .tap("closing.fine", _ -> whisper(plain(Line.FINE)))
        .tap("closing.stop", this::stop)
        .tap("closing.write", tap -> pressing.about(tap, ClosingConversation::form))
        .form("closing.goodbye", this::goodbye)
        .tap("closing.keep", this::keep);
    for (var wish : Closings.Wish.values()) {
      routes.tap(ClosingViews.sayId(wish), this::say);
    }
    for (var hope : Closings.Hope.values()) {
      routes.tap(ClosingViews.hopeId(hope), this::hope);
    }
  }

  /// Where the pair is, for somebody who would like to know.
  private static Reply now(Seat seat) {
    var closings = seat.pair().closings();
    var bond = seat.bond();
    if (bond.course().isEmpty()) {
      return whisper(plain(Line.RENEW_UNSIGNED));
    }
    var course = bond.course().get();
    return switch (closings.stage()) {
      case Closings.Waiting _ -> {
        var zone = bond.partner(seat.side()).zone();
        yield whisper(ClosingWords.farOff(Dates.day(ClosingTimes.asks(course, bond), zone)));
      }
      case Asking _ ->
          new Reply.Whisper(
              ClosingViews.whatNext(bond, seat.side(), closings.round(), course.endsOn()));
      case Closings.Renewing _ -> whisper(plain(Line.RENEW_BOTH));
      case Closings.Ending _, Farewell _ -> whisper(plain(Line.RENEW_ENDING));
    };
  }

  private Reply say(Tap tap) {
    return pressing.decide(
        tap,
        ClosingValue.read(tap.value()),
        (value, side) ->
            value.wish().map(wish -> new ClosingCommand.Say(side, value.round(), wish)),
        ClosingConversation::said);
  }

  /// The answer stands and can be changed, or both have answered and both are told.
  private static Reply said(Seat seat) {
    var closings = seat.pair().closings();
    return closings.stage() instanceof Asking asking && asking.wish(seat.side()).isPresent()
        ? new Reply.Replace(ClosingViews.kept(seat.bond(), seat.side(), closings.round()))
        : now(seat) instanceof Reply.Whisper(var message)
            ? new Reply.Replace(message)
            : new Reply.Done();
  }

  private Reply stop(Tap tap) {
    var outcome = desk.decide(tap.who(), PairId.named(tap.value()), ClosingCommand.StopAsking::new);
    return outcome instanceof Outcome.Done
        ? new Reply.Replace(Message.line(plain(Line.STOPPED)))
        : whisper(pressing.why(outcome));
  }

  private static Reply form(Seat seat) {
    if (!(seat.pair().closings().stage() instanceof Farewell farewell)) {
      return whisper(ClosingWords.refused(ClosingRefusal.NOT_ENDED));
    }
    if (!seat.bond().isThere(seat.side().other())) {
      return whisper(ClosingWords.refused(ClosingRefusal.NOT_THERE));
    }
    return farewell.said().contains(seat.side())
        ? whisper(ClosingWords.refused(ClosingRefusal.SAID))
        : new Reply.Open(ClosingViews.form(seat.bond(), seat.side()));
  }

  private Reply goodbye(Submission form) {
    var learnt = form.values().text(ClosingViews.LEARNT);
    var thanks = form.values().text(ClosingViews.THANKS);
    var outcome =
        desk.decide(
            form.who(),
            PairId.named(form.about()),
            side -> new ClosingCommand.SayGoodbye(side, learnt, thanks));
    return outcome instanceof Outcome.Done(var seat)
        ? new Reply.Update(ClosingViews.sent(seat.bond(), seat.side()))
        : new Reply.FieldErrors(Map.of(ClosingViews.LEARNT, pressing.why(outcome)));
  }

  private Reply keep(Tap tap) {
    return pressing.decide(
        tap,
        ClosingValue.read(tap.value()),
        (value, side) -> value.contact().map(contact -> new ClosingCommand.Keep(side, contact)),
        seat -> whisper(ClosingViews.contactKept(seat.bond(), seat.side())));
  }

  private Reply hope(Tap tap) {
    var hope = ClosingValue.read(tap.value()).flatMap(ClosingValue::hope);
    return pressing.decide(
        tap,
        ClosingValue.read(tap.value()),
        (_, side) -> hope.map(one -> new ClosingCommand.HopeFor(side, one)),
        seat -> new Reply.Whisper(ClosingViews.hoped(seat.bond(), hope.orElseThrow())));
  }

  private static Optional<String> words(Refusal refusal) {
    return refusal instanceof ClosingRefusal ours
        ? Optional.of(ClosingWords.refused(ours))
        : Optional.empty();
  }
}
