package alcove.closing;

import static alcove.closing.ClosingWords.plain;

import alcove.blockkit.Message;
import alcove.closing.ClosingWords.Line;
import alcove.closing.Closings.Asking;
import alcove.closing.Closings.Farewell;
import alcove.core.Command;
import alcove.core.Dates;
import alcove.core.PairId;
import alcove.core.Side;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichPair;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How people say whether they would go on, and say goodbye.
public final class ClosingConversation {
  private final Desk desk;

  public ClosingConversation(Desk desk) {
    this.desk = desk;
  }

  public void enter(Routes routes) {
    routes
        .word(
            "renew",
            said ->
                WhichPair.of(
                    said, desk.seats(said.who()), "closing.show", ClosingConversation::now))
        .tap("closing.show", tap -> about(tap, ClosingConversation::now))
        .tap("closing.fine", _ -> whisper(plain(Line.FINE)))
        .tap("closing.stop", this::stop)
        .tap("closing.write", tap -> about(tap, ClosingConversation::form))
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
    return pressed(
        tap,
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
    var outcome =
        pair(tap.value())
            .map(pair -> desk.decide(tap.who(), pair, ClosingCommand.StopAsking::new))
            .orElseGet(Outcome.NoSuchPair::new);
    return outcome instanceof Outcome.Done
        ? new Reply.Replace(Message.line(plain(Line.STOPPED)))
        : whisper(why(outcome));
  }

  private static Reply form(Seat seat) {
    if (!(seat.pair().closings().stage() instanceof Farewell farewell)) {
      return whisper(ClosingWords.refused(ClosingRefusal.NOT_ENDED));
    }
    return farewell.said().contains(seat.side())
        ? whisper(ClosingWords.refused(ClosingRefusal.SAID))
        : new Reply.Open(ClosingViews.form(seat.bond(), seat.side()));
  }

  private Reply goodbye(Submission form) {
    var learnt = form.values().text(ClosingViews.LEARNT);
    var thanks = form.values().text(ClosingViews.THANKS);
    var outcome =
        pair(form.about())
            .map(pair ->
                desk.decide(
                    form.who(), pair, side -> new ClosingCommand.SayGoodbye(side, learnt, thanks)))
            .orElseGet(Outcome.NoSuchPair::new);
    return outcome instanceof Outcome.Done(var seat)
        ? new Reply.Update(ClosingViews.sent(seat.bond(), seat.side()))
        : new Reply.FieldErrors(Map.of(ClosingViews.LEARNT, why(outcome)));
  }

  private Reply keep(Tap tap) {
    return pressed(
        tap,
        (value, side) -> value.contact().map(contact -> new ClosingCommand.Keep(side, contact)),
        seat -> whisper(ClosingViews.contactKept(seat.bond(), seat.side())));
  }

  private Reply hope(Tap tap) {
    var hope = ClosingValue.read(tap.value()).flatMap(ClosingValue::hope);
    return pressed(
        tap,
        (_, side) -> hope.map(one -> new ClosingCommand.HopeFor(side, one)),
        _ -> new Reply.Whisper(ClosingViews.hoped(hope.orElseThrow())));
  }

  private Reply about(Tap tap, Function<Seat, Reply> answer) {
    return pair(tap.value())
        .flatMap(pair -> desk.look(tap.who(), pair))
        .map(answer)
        .orElseGet(() -> whisper(plain(Line.NO_SUCH_PAIR)));
  }

  private Reply pressed(
      Tap tap,
      BiFunction<ClosingValue, Side, Optional<? extends Command>> command,
      Function<Seat, Reply> done) {
    var value = ClosingValue.read(tap.value());
    if (value.flatMap(one -> command.apply(one, Side.MENTOR)).isEmpty()) {
      return whisper(plain(Line.NO_SUCH_PAIR));
    }
    var outcome =
        desk.decide(
            tap.who(), value.get().pair(), side -> command.apply(value.get(), side).orElseThrow());
    return outcome instanceof Outcome.Done(var seat) ? done.apply(seat) : whisper(why(outcome));
  }

  private static Optional<PairId> pair(String value) {
    return value.matches("[a-z2-7]{26}") ? Optional.of(new PairId(value)) : Optional.empty();
  }

  private static String why(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(ClosingRefusal refusal) -> ClosingWords.refused(refusal);
      case Outcome.Refused _, Outcome.Busy _ -> plain(Line.BUSY);
      case Outcome.NoSuchPair _, Outcome.Done _ -> plain(Line.NO_SUCH_PAIR);
    };
  }

  private static Reply whisper(String line) {
    return new Reply.Whisper(Message.line(line));
  }
}
