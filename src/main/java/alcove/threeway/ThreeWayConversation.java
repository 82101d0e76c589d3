package alcove.threeway;

import static alcove.slack.Pressing.whisper;
import static alcove.threeway.ThreeWayWords.plain;

import alcove.core.NumberedValue;
import alcove.core.Refusal;
import alcove.core.Side;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.privacy.Confidential;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Asking.Values;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichPair;
import alcove.threeway.Sheet.Terms;
import alcove.threeway.ThreeWayWords.Line;
import alcove.threeway.ThreeWayWords.Of;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the two prepare a meeting of three. Nothing that was typed is lost by a refusal: the form
/// stays open and says what is wrong where it is wrong.
public final class ThreeWayConversation {
  private final Desk desk;
  private final Pressing pressing;

  public ThreeWayConversation(Desk desk) {
    this.desk = desk;
    this.pressing = new Pressing(desk, ThreeWayConversation::words);
  }

  public void enter(Routes routes) {
    routes
        .word(
            "threeway",
            said ->
                WhichPair.of(
                    said, desk.seats(said.who()), "threeway.show", seat -> answer(said, seat)))
        .tap("threeway.show", tap -> pressing.about(tap, ThreeWayConversation::menu))
        .tap("threeway.write", this::write)
        .tap("threeway.agree", this::agree)
        .tap("threeway.decline", this::decline)
        .tap("threeway.calloff", this::callOff)
        .tap("threeway.fine", _ -> whisper(plain(Line.FINE)))
        .form("threeway.propose", this::propose);
  }

  /// A word in the direct message is answered by a message that stays: it holds no sheet.
  private static Reply answer(Said said, Seat seat) {
    return said.trigger().isEmpty() && seat.pair().threeWays().stage().written().isPresent()
        ? new Reply.Whisper(ThreeWayViews.pointer(seat.bond(), seat.side()))
        : menu(seat);
  }

  private static Reply menu(Seat seat) {
    return new Reply.Whisper(ThreeWayViews.menu(seat.bond(), seat.side(), seat.pair().threeWays()));
  }

  private Reply write(Tap tap) {
    var value = NumberedValue.read(tap.value());
    return value
        .flatMap(one -> desk.look(tap.who(), one.pair()))
        .map(seat -> {
          var threeWays = seat.pair().threeWays();
          return ThreeWayRules.whyNot(threeWays, value.get().number(), seat.bond(), tap.who().at())
              .map(refusal -> whisper(ThreeWayWords.refused(refusal)))
              .orElseGet(
                  () -> new Reply.Open(ThreeWayForms.form(seat.bond(), seat.side(), threeWays)));
        })
        .orElseGet(Pressing::noSuchPair);
  }

  private Reply agree(Tap tap) {
    return pressing.decide(
        tap,
        NumberedValue.read(tap.value()),
        (value, side) -> Optional.of(new ThreeWayCommand.Agree(side, value.number())),
        seat ->
            new Reply.Replace(
                ThreeWayViews.menu(seat.bond(), seat.side(), seat.pair().threeWays())));
  }

  private Reply decline(Tap tap) {
    return pressing.decide(
        tap,
        NumberedValue.read(tap.value()),
        (value, side) -> Optional.of(new ThreeWayCommand.Decline(side, value.number())),
        seat -> new Reply.Replace(ThreeWayViews.done(Of.DONE_NO, seat.bond(), seat.side())));
  }

  private Reply callOff(Tap tap) {
    return pressing.decide(
        tap,
        NumberedValue.read(tap.value()),
        (value, side) -> Optional.of(new ThreeWayCommand.CallOff(side, value.number())),
        seat -> new Reply.Replace(ThreeWayViews.done(Of.DONE_OFF, seat.bond(), seat.side())));
  }

  private Reply propose(Submission form) {
    var value = NumberedValue.read(form.about());
    if (value.isEmpty()) {
      return new Reply.FieldErrors(
          Map.of(ThreeWayForms.THIRD, pressing.why(new Outcome.NoSuchPair())));
    }
    var mistakes = mistakes(form.values());
    if (!mistakes.isEmpty()) {
      return new Reply.FieldErrors(mistakes);
    }
    var sheet = sheet(form.values());
    var outcome =
        desk.decide(
            form.who(),
            value.get().pair(),
            side -> new ThreeWayCommand.Propose(side, value.get().number(), sheet));
    return switch (outcome) {
      case Outcome.Done(var seat) -> new Reply.Update(ThreeWayForms.sent(seat.bond(), seat.side()));
      case Outcome other -> new Reply.FieldErrors(Map.of(block(other, sheet), pressing.why(other)));
    };
  }

  /// Every choice that is missing, at its own block.
  private static Map<String, String> mistakes(Values values) {
    var mistakes = new HashMap<String, String>();
    if (named(Third.values(), values.choice(ThreeWayForms.THIRD)).isEmpty()) {
      mistakes.put(ThreeWayForms.THIRD, plain(Line.MISSING));
    }
    if (named(Side.values(), values.choice(ThreeWayForms.OPENS)).isEmpty()) {
      mistakes.put(ThreeWayForms.OPENS, plain(Line.MISSING));
    }
    if (values.date(ThreeWayForms.DAY).isEmpty()) {
      mistakes.put(ThreeWayForms.DAY, plain(Line.MISSING));
    }
    return mistakes;
  }

  private static Sheet sheet(Values values) {
    return new Sheet(
        named(Third.values(), values.choice(ThreeWayForms.THIRD)).orElseThrow(),
        values.date(ThreeWayForms.DAY).orElseThrow(),
        named(Side.values(), values.choice(ThreeWayForms.OPENS)).orElseThrow(),
        terms(values, ThreeWayForms.TOPICS, ThreeWayForms.TOPICS_WORDS),
        terms(values, ThreeWayForms.RED_LINES, ThreeWayForms.RED_LINES_WORDS));
  }

  private static Terms terms(Values values, String matters, String words) {
    var chosen =
        values.all(matters).stream()
            .flatMap(name -> named(Matter.values(), Optional.of(name)).stream())
            .collect(Collectors.toSet());
    return new Terms(chosen, values.text(words).orElseGet(() -> Confidential.of("")));
  }

  /// Where in the form it is said.
  private static String block(Outcome outcome, Sheet sheet) {
    if (!(outcome instanceof Outcome.Refused(ThreeWayRefusal refusal))) {
      return ThreeWayForms.THIRD;
    }
    return switch (refusal) {
      case NOT_STARTED, PAUSED, ENDED, OVER_SINCE, NOT_YOURS -> ThreeWayForms.THIRD;
      case DAY_PAST, DAY_FAR -> ThreeWayForms.DAY;
      case NO_TOPIC -> ThreeWayForms.TOPICS;
      case CONTRADICTS -> ThreeWayForms.RED_LINES;
      case TOO_LONG ->
          sheet.topics().words().length() > ThreeWayRules.LENGTH
              ? ThreeWayForms.TOPICS_WORDS
              : ThreeWayForms.RED_LINES_WORDS;
    };
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, Optional<String> name) {
    return Stream.of(all).filter(one -> name.filter(one.name()::equals).isPresent()).findFirst();
  }

  private static Optional<String> words(Refusal refusal) {
    return refusal instanceof ThreeWayRefusal ours
        ? Optional.of(ThreeWayWords.refused(ours))
        : Optional.empty();
  }
}
