package alcove.reference;

import static alcove.reference.ReferenceWords.plain;

import alcove.blockkit.Message;
import alcove.core.Command;
import alcove.core.PairId;
import alcove.core.Side;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.reference.ReferenceWords.Line;
import alcove.reference.ReferenceWords.Of;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichPair;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How people ask first before they speak of each other, and answer.
public final class ReferenceConversation {
  private final Desk desk;

  public ReferenceConversation(Desk desk) {
    this.desk = desk;
  }

  public void enter(Routes routes) {
    routes
        .word(
            "reference",
            said ->
                WhichPair.of(
                    said, desk.seats(said.who()), "reference.show", ReferenceConversation::menu))
        .tap("reference.show", tap -> about(tap, ReferenceConversation::menu))
        .tap("reference.begin", tap -> about(tap, seat -> form(seat, tap)))
        .form("reference.ask", this::ask)
        .tap("reference.allow", this::allow)
        .tap("reference.decline", this::decline)
        .tap("reference.back", this::takeBack)
        .tap("reference.drop", this::drop)
        .tap("reference.fine", _ -> whisper(plain(Line.FINE)));
    for (var scope : Scope.values()) {
      routes.tap(ReferenceViews.allowId(scope), this::allow);
    }
  }

  private static Reply menu(Seat seat) {
    return new Reply.Whisper(
        ReferenceViews.menu(seat.bond(), seat.side(), seat.pair().references()));
  }

  private static Reply form(Seat seat, Tap tap) {
    return ReferenceRules.whyNot(seat.pair().references(), seat.side())
        .map(refusal -> whisper(ReferenceWords.refused(refusal)))
        .orElseGet(
            () -> new Reply.Open(ReferenceViews.form(seat.bond(), seat.side(), tap.who().at())));
  }

  private Reply ask(Submission form) {
    var asker = named(Asker.values(), form.values().choice(ReferenceViews.ASKER));
    var scope = named(Scope.values(), form.values().choice(ReferenceViews.SCOPE));
    var mistakes = new HashMap<String, String>();
    if (asker.isEmpty()) {
      mistakes.put(ReferenceViews.ASKER, plain(Line.MISSING));
    }
    if (scope.isEmpty()) {
      mistakes.put(ReferenceViews.SCOPE, plain(Line.MISSING));
    }
    if (!mistakes.isEmpty()) {
      return new Reply.FieldErrors(mistakes);
    }
    return switch (decide(
        form.about(),
        pair ->
            desk.decide(
                form.who(),
                pair,
                side -> new ReferenceCommand.Ask(side, asker.get(), scope.get())))) {
      case Outcome.Done(var seat) ->
          new Reply.Update(ReferenceViews.asked(seat.bond(), seat.side(), form.who().at()));
      case Outcome other -> new Reply.FieldErrors(Map.of(ReferenceViews.ASKER, why(other)));
    };
  }

  private Reply allow(Tap tap) {
    return pressed(
        tap,
        (value, side) ->
            value.scope().map(scope -> new ReferenceCommand.Allow(side, value.number(), scope)),
        seat ->
            new Reply.Replace(ReferenceViews.allowed(seat.bond(), seat.side(), tap.who().at())));
  }

  private Reply decline(Tap tap) {
    return pressed(
        tap,
        (value, side) -> Optional.of(new ReferenceCommand.Decline(side, value.number())),
        seat -> replaced(Of.DONE_NO, seat));
  }

  private Reply takeBack(Tap tap) {
    return pressed(
        tap,
        (value, side) -> Optional.of(new ReferenceCommand.TakeBack(side, value.number())),
        seat -> replaced(Of.DONE_BACK, seat));
  }

  private Reply drop(Tap tap) {
    return pressed(
        tap,
        (value, side) -> Optional.of(new ReferenceCommand.Drop(side, value.number())),
        seat -> replaced(Of.DROPPED, seat));
  }

  private static Reply replaced(Of line, Seat seat) {
    return new Reply.Replace(ReferenceViews.done(line, seat.bond(), seat.side()));
  }

  private Reply about(Tap tap, Function<Seat, Reply> answer) {
    return pair(tap.value())
        .flatMap(pair -> desk.look(tap.who(), pair))
        .map(answer)
        .orElseGet(() -> whisper(plain(Line.NO_SUCH_PAIR)));
  }

  private Reply pressed(
      Tap tap,
      BiFunction<ReferenceValue, Side, Optional<? extends Command>> command,
      Function<Seat, Reply> done) {
    var value = ReferenceValue.read(tap.value());
    if (value.flatMap(one -> command.apply(one, Side.MENTOR)).isEmpty()) {
      return whisper(plain(Line.NO_SUCH_PAIR));
    }
    var outcome =
        desk.decide(
            tap.who(), value.get().pair(), side -> command.apply(value.get(), side).orElseThrow());
    return outcome instanceof Outcome.Done(var seat) ? done.apply(seat) : whisper(why(outcome));
  }

  private static Outcome decide(String about, Function<PairId, Outcome> decide) {
    return pair(about).map(decide).orElseGet(Outcome.NoSuchPair::new);
  }

  private static Optional<PairId> pair(String value) {
    return value.matches("[a-z2-7]{26}") ? Optional.of(PairId.named(value)) : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, Optional<String> name) {
    return name.flatMap(
        wanted -> Arrays.stream(all).filter(one -> one.name().equals(wanted)).findFirst());
  }

  private static String why(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(ReferenceRefusal refusal) -> ReferenceWords.refused(refusal);
      case Outcome.Refused _, Outcome.Busy _ -> plain(Line.BUSY);
      case Outcome.NoSuchPair _, Outcome.Done _ -> plain(Line.NO_SUCH_PAIR);
    };
  }

  private static Reply whisper(String line) {
    return new Reply.Whisper(Message.line(line));
  }
}
