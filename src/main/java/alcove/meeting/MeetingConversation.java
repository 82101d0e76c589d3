package alcove.meeting;

import static alcove.meeting.MeetingWords.plain;
import static alcove.slack.Pressing.whisper;

import alcove.blockkit.Message;
import alcove.core.PairId;
import alcove.core.Refusal;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.meeting.MeetingWords.Line;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Asking.Values;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichPair;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How people propose times, take one, move and cancel meetings, and say whether they happened.
public final class MeetingConversation {
  private final Desk desk;
  private final Pressing pressing;

  public MeetingConversation(Desk desk) {
    this.desk = desk;
    this.pressing = new Pressing(desk, MeetingConversation::words);
  }

  public void enter(Routes routes) {
    routes
        .word(
            "meet",
            said ->
                WhichPair.of(
                    said,
                    desk.seats(said.who()),
                    "meeting.show",
                    seat -> shown(seat, said.who().at())))
        .tap("meeting.show", tap -> pressing.about(tap, seat -> shown(seat, tap.who().at())))
        .tap("meeting.propose", tap -> pressing.about(tap, seat -> form(seat, tap.who().at())))
        .form("meeting.propose", this::propose)
        .tap("meeting.back", this::takeBack)
        .tap("meeting.cancel", this::cancel)
        .tap("meeting.fine", _ -> whisper(plain(Line.FINE)))
        .tap("meeting.stop", this::stop);
    for (var i = 0; i < MeetingRules.MOST_TIMES; i++) {
      routes.tap("meeting.take." + i, this::take);
    }
    for (var took : Meetings.Took.values()) {
      routes.tap(MeetingValue.sayId(took), this::say);
    }
  }

  /// What is on the way, or the form when nothing is.
  private static Reply shown(Seat seat, Instant now) {
    var meetings = seat.pair().meetings();
    var nothing = meetings.ahead().isEmpty() && meetings.proposal().isEmpty();
    return nothing
        ? form(seat, now)
        : new Reply.Whisper(MeetingViews.menu(seat.bond(), seat.side(), meetings));
  }

  private static Reply form(Seat seat, Instant now) {
    var meetings = seat.pair().meetings();
    return MeetingRules.whyNot(meetings)
        .map(refusal -> whisper(MeetingWords.refused(refusal)))
        .orElseGet(
            () -> new Reply.Open(MeetingForms.propose(seat.bond(), seat.side(), meetings, now)));
  }

  private Reply propose(Submission form) {
    var seat = desk.look(form.who(), PairId.named(form.about()));
    if (seat.isEmpty()) {
      return atFirst(pressing.why(new Outcome.NoSuchPair()));
    }
    var mistakes = mistakes(form.values());
    if (!mistakes.isEmpty()) {
      return new Reply.FieldErrors(mistakes);
    }
    var zone = seat.get().bond().partner(seat.get().side()).zone();
    var times = times(form.values(), zone);
    var minutes = form.values().choice(MeetingForms.LENGTH).flatMap(MeetingConversation::number);
    return switch (desk.decide(
        form.who(),
        seat.get().pair().id(),
        side -> new MeetingCommand.Propose(side, times, minutes.orElse(0)))) {
      case Outcome.Done(var now) -> new Reply.Update(MeetingForms.proposed(now.bond(), now.side()));
      case Outcome other -> atFirst(pressing.why(other));
    };
  }

  /// A day and an hour go together, and something has to be proposed.
  private static Map<String, String> mistakes(Values values) {
    var mistakes = new HashMap<String, String>();
    var day = values.choice(MeetingForms.DAY);
    var hour = values.choice(MeetingForms.HOUR);
    if (day.isEmpty() && hour.isPresent()) {
      mistakes.put(MeetingForms.DAY, plain(Line.FORM_MISSING_DAY));
    } else if (day.isPresent() && hour.isEmpty()) {
      mistakes.put(MeetingForms.HOUR, plain(Line.FORM_MISSING_HOUR));
    } else if (day.isEmpty() && values.all(MeetingForms.TIMES).isEmpty()) {
      mistakes.put(MeetingForms.DAY, plain(Line.FORM_MISSING));
    }
    return mistakes;
  }

  /// What was ticked, and what was picked by the person's own clock. An hour that a change to
  /// summer time leaves out is the one after it.
  private static List<Instant> times(Values values, ZoneId zone) {
    var times = new ArrayList<Instant>();
    values.all(MeetingForms.TIMES).stream()
        .flatMap(time -> MeetingValue.readTime(time).stream())
        .forEach(times::add);
    picked(values, zone).ifPresent(times::add);
    return times;
  }

  private static Optional<Instant> picked(Values values, ZoneId zone) {
    try {
      var hour = values.choice(MeetingForms.HOUR).map(LocalTime::parse);
      return values
          .choice(MeetingForms.DAY)
          .map(LocalDate::parse)
          .flatMap(day -> hour.map(time -> day.atTime(time).atZone(zone).toInstant()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Reply take(Tap tap) {
    return pressing.decide(
        tap,
        MeetingValue.read(tap.value()),
        (value, side) ->
            value.time().map(time -> new MeetingCommand.Take(side, value.number(), time)),
        seat ->
            seat.pair()
                .meetings()
                .ahead()
                .<Reply>map(meeting ->
                    new Reply.Replace(MeetingViews.taken(meeting, seat.bond(), seat.side())))
                .orElseGet(Reply.Done::new));
  }

  private Reply takeBack(Tap tap) {
    return pressing.decide(
        tap,
        MeetingValue.read(tap.value()),
        (value, side) -> Optional.of(new MeetingCommand.TakeBack(side, value.number())),
        _ -> new Reply.Replace(Message.line(plain(Line.BACKED))));
  }

  private Reply cancel(Tap tap) {
    return pressing.decide(
        tap,
        MeetingValue.read(tap.value()),
        (value, side) -> Optional.of(new MeetingCommand.Cancel(side, value.number())),
        _ -> new Reply.Replace(Message.line(plain(Line.CANCELLED))));
  }

  private Reply say(Tap tap) {
    var took = MeetingValue.read(tap.value()).flatMap(MeetingValue::took);
    return pressing.decide(
        tap,
        MeetingValue.read(tap.value()),
        (value, side) -> took.map(answer -> new MeetingCommand.Say(side, value.number(), answer)),
        seat -> new Reply.Replace(MeetingViews.said(took.orElseThrow(), seat.bond())));
  }

  private Reply stop(Tap tap) {
    var outcome = desk.decide(tap.who(), PairId.named(tap.value()), MeetingCommand.StopAsking::new);
    return outcome instanceof Outcome.Done
        ? new Reply.Replace(Message.line(plain(Line.STOPPED)))
        : whisper(pressing.why(outcome));
  }

  private static Optional<Integer> number(String digits) {
    return digits.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  private static Reply atFirst(String words) {
    return new Reply.FieldErrors(Map.of(MeetingForms.DAY, words));
  }

  private static Optional<String> words(Refusal refusal) {
    return refusal instanceof MeetingRefusal ours
        ? Optional.of(MeetingWords.refused(ours))
        : Optional.empty();
  }
}
