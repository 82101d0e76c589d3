package alcove.reference;

import static alcove.reference.ReferenceWords.plain;
import static alcove.slack.Pressing.whisper;

import alcove.core.PairId;
import alcove.core.Refusal;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.reference.ReferenceWords.Line;
import alcove.reference.ReferenceWords.Of;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichPair;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How people ask first before they speak of each other, and answer.
public final class ReferenceConversation {
  private final Desk desk;
  private final Pressing pressing;

  public ReferenceConversation(Desk desk) {
    this.desk = desk;
    this.pressing = new Pressing(desk, ReferenceConversation::words);
  }

  public void enter(Routes routes) {
    routes
        .word(
            "reference",
            said ->
                WhichPair.of(
                    said, desk.seats(said.who()), "reference.show", ReferenceConversation::menu))
        .tap("reference.show", tap -> pressing.about(tap, ReferenceConversation::menu))
        .tap("reference.begin", tap -> pressing.about(tap, seat -> form(seat, tap)))
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
    return switch (desk.decide(
        form.who(),
        PairId.named(form.about()),
        side -> new ReferenceCommand.Ask(side, asker.get(), scope.get()))) {
      case Outcome.Done(var seat) ->
          new Reply.Update(ReferenceViews.asked(seat.bond(), seat.side(), form.who().at()));
      case Outcome other ->
          new Reply.FieldErrors(Map.of(ReferenceViews.ASKER, pressing.why(other)));
    };
  }

  private Reply allow(Tap tap) {
    return pressing.decide(
        tap,
        ReferenceValue.read(tap.value()),
        (value, side) ->
            value.scope().map(scope -> new ReferenceCommand.Allow(side, value.number(), scope)),
        seat ->
            new Reply.Replace(ReferenceViews.allowed(seat.bond(), seat.side(), tap.who().at())));
  }

  private Reply decline(Tap tap) {
    return pressing.decide(
        tap,
        ReferenceValue.read(tap.value()),
        (value, side) -> Optional.of(new ReferenceCommand.Decline(side, value.number())),
        seat -> replaced(Of.DONE_NO, seat));
  }

  private Reply takeBack(Tap tap) {
    return pressing.decide(
        tap,
        ReferenceValue.read(tap.value()),
        (value, side) -> Optional.of(new ReferenceCommand.TakeBack(side, value.number())),
        seat -> replaced(Of.DONE_BACK, seat));
  }

  private Reply drop(Tap tap) {
    return pressing.decide(
        tap,
        ReferenceValue.read(tap.value()),
        (value, side) -> Optional.of(new ReferenceCommand.Drop(side, value.number())),
        seat -> replaced(Of.DROPPED, seat));
  }

  private static Reply replaced(Of line, Seat seat) {
    return new Reply.Replace(ReferenceViews.done(line, seat.bond(), seat.side()));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, Optional<String> name) {
    return name.flatMap(
        wanted -> Arrays.stream(all).filter(one -> one.name().equals(wanted)).findFirst());
  }

  private static Optional<String> words(Refusal refusal) {
    return refusal instanceof ReferenceRefusal ours
        ? Optional.of(ReferenceWords.refused(ours))
        : Optional.empty();
  }
}
