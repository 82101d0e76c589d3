package alcove.checkin;

import alcove.blockkit.Message;
import alcove.checkin.CheckInWords.Line;
import alcove.checkin.CheckIns.Open;
import alcove.core.Command;
import alcove.core.Refusal;
import alcove.core.Side;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.slack.Asking.Tap;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichPair;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How people answer their check-ins: in place, one tap each.
public final class CheckInConversation {
  private final Desk desk;
  private final Pressing pressing;

  public CheckInConversation(Desk desk) {
    this.desk = desk;
    this.pressing = new Pressing(desk, CheckInConversation::words);
  }

  public void enter(Routes routes) {
    routes
        .word(
            "checkin",
            said ->
                WhichPair.of(
                    said, desk.seats(said.who()), "checkin.begin", seat -> begin(said.who(), seat)))
        .word("later", said -> later(said.who()))
        .word("done", said -> done(said.who()))
        .word("stop", said -> stop(said.who()))
        .tap("checkin.begin", this::begin)
        .tap("checkin.answer", this::answer)
        .tap("checkin.change", this::change)
        .tap("checkin.notnow", this::notNow)
        .tap("checkin.stop", this::stop)
        .tap("checkin.card", this::card)
        .tap("checkin.send", this::send)
        .tap("checkin.show", this::show)
        .tap("checkin.agreement", this::agreement);
  }

  private Reply begin(Tap tap) {
    return pressing.about(tap, seat -> begin(tap.who(), seat));
  }

  private Reply begin(Who who, Seat seat) {
    var wasStopped = seat.pair().checkIns().track(seat.side()).stopped();
    return switch (desk.decide(who, seat.pair().id(), CheckInCommand.Begin::new)) {
      case Outcome.Done(var begun) ->
          whisper(
              open(begun)
                  .map(open -> begun(open, begun, wasStopped))
                  .orElseGet(() -> refused(CheckInRefusal.CLOSED_SINCE)));
      case Outcome other -> Pressing.whisper(pressing.why(other));
    };
  }

  private static Message begun(Open open, Seat seat, boolean wasStopped) {
    return wasStopped
        ? CheckInViews.askedAgain(open.questions(), seat.bond(), seat.side())
        : CheckInViews.asked(open.questions(), seat.bond(), seat.side());
  }

  private Reply answer(Tap tap) {
    return pressed(
        tap,
        (value, side) ->
            value
                .item()
                .flatMap(item ->
                    value
                        .answer()
                        .map(answer ->
                            new CheckInCommand.Choose(side, value.number(), item, answer))),
        CheckInConversation::asItStands);
  }

  private Reply change(Tap tap) {
    return pressed(
        tap,
        (value, side) ->
            value.item().map(item -> new CheckInCommand.TakeBack(side, value.number(), item)),
        CheckInConversation::asItStands);
  }

  private Reply notNow(Tap tap) {
    return pressed(
        tap,
        (value, side) -> Optional.of(new CheckInCommand.NotNow(side, value.number())),
        seat ->
            CheckInViews.line(
                open(seat).flatMap(open -> open.prompting().next()).isPresent()
                    ? Line.LATER
                    : Line.LATER_ENOUGH));
  }

  private Reply stop(Tap tap) {
    return pressed(
        tap,
        (_, side) -> Optional.of(new CheckInCommand.StopAsking(side)),
        _ -> CheckInViews.line(Line.STOPPED));
  }

  /// Said in the direct message: puts off whatever check-in is open.
  private Reply later(Who who) {
    ofOpen(who, CheckInCommand.NotNow::new);
    return whisper(CheckInViews.line(Line.LATER_SAID));
  }

  /// Said in the direct message: no more of whatever check-in is open.
  private Reply done(Who who) {
    return whisper(
        CheckInViews.line(
            ofOpen(who, CheckInCommand.Done::new) ? Line.DONE_SAID : Line.DONE_NOTHING));
  }

  /// Decides about each open check-in of this person; whether there was one.
  private boolean ofOpen(Who who, BiFunction<Side, Integer, Command> command) {
    var open = desk.seats(who).stream().filter(seat -> open(seat).isPresent()).toList();
    for (var seat : open) {
      var number = seat.pair().checkIns().track(seat.side()).opened();
      var id = seat.pair().id();
      desk.decide(who.about(id), id, side -> command.apply(side, number));
    }
    return !open.isEmpty();
  }

  /// Said in the direct message: no more check-ins, in any pair.
  private Reply stop(Who who) {
    for (var seat : desk.seats(who)) {
      desk.decide(who.about(seat.pair().id()), seat.pair().id(), CheckInCommand.StopAsking::new);
    }
    return whisper(CheckInViews.line(Line.STOPPED));
  }

  private Reply card(Tap tap) {
    return pressed(
        tap,
        (value, side) -> Optional.of(new CheckInCommand.PrepareCard(side, value.number())),
        seat ->
            CheckInViews.preview(
                seat.pair().checkIns().track(seat.side()).opened(), seat.bond(), seat.side()));
  }

  private Reply send(Tap tap) {
    return pressed(
        tap,
        (value, side) -> Optional.of(new CheckInCommand.SendCard(side, value.number())),
        CheckInConversation::asItStands);
  }

  private Reply agreement(Tap tap) {
    return pressed(
        tap,
        (value, side) -> Optional.of(new CheckInCommand.OpenAgreement(side, value.number())),
        _ -> CheckInViews.line(Line.HAND_AGREEMENT_DONE));
  }

  /// Back from the card to the check-in.
  private Reply show(Tap tap) {
    return CheckInValue.read(tap.value())
        .flatMap(value -> desk.look(tap.who(), value.pair()))
        .<Reply>map(seat -> new Reply.Replace(asItStands(seat)))
        .orElseGet(Pressing::noSuchPair);
  }

  private Reply pressed(
      Tap tap,
      BiFunction<CheckInValue, Side, Optional<? extends Command>> command,
      Function<Seat, Message> done) {
    var value = CheckInValue.read(tap.value());
    if (value.flatMap(one -> command.apply(one, Side.MENTOR)).isEmpty()) {
      return Pressing.noSuchPair();
    }
    var outcome =
        desk.decide(
            tap.who(), value.get().pair(), side -> command.apply(value.get(), side).orElseThrow());
    return switch (outcome) {
      case Outcome.Done(var seat) -> new Reply.Replace(done.apply(seat));
      case Outcome.Refused(CheckInRefusal refusal)
          when refusal == CheckInRefusal.CLOSED_SINCE || refusal == CheckInRefusal.ENDED ->
          new Reply.Replace(refused(refusal));
      case Outcome other -> Pressing.whisper(pressing.why(other));
    };
  }

  private static Message asItStands(Seat seat) {
    return open(seat)
        .map(open -> CheckInViews.asked(open.questions(), seat.bond(), seat.side()))
        .orElseGet(() -> refused(CheckInRefusal.CLOSED_SINCE));
  }

  private static Optional<Open> open(Seat seat) {
    return seat.pair().checkIns().track(seat.side()).open();
  }

  private static Message refused(CheckInRefusal refusal) {
    return Message.line(CheckInWords.refused(refusal));
  }

  private static Reply whisper(Message message) {
    return new Reply.Whisper(message);
  }

  private static Optional<String> words(Refusal refusal) {
    return refusal instanceof CheckInRefusal ours
        ? Optional.of(CheckInWords.refused(ours))
        : Optional.empty();
  }
}
