package alcove.agreement;

import static alcove.agreement.AgreementWords.plain;

import alcove.agreement.Agreement.Stage;
import alcove.agreement.AgreementWords.Line;
import alcove.agreement.ReadingPages.Which;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.Side;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Tap;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichPair;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How people find, settle, read and change their agreement. The forms they fill are
/// [AgreementFormConversation]'s.
public final class AgreementConversation {
  private final Desk desk;

  public AgreementConversation(Desk desk) {
    this.desk = desk;
  }

  public void enter(Routes routes) {
    routes
        .word("agreement", this::said)
        .tap("agreement.show", tap -> seated(tap, (seat, _) -> standing(seat, tap.who())))
        .tap("agreement.read", tap -> seated(tap, (seat, _) -> read(seat, tap.who())))
        .tap("agreement.signed", tap -> seated(tap, (seat, _) -> signed(seat, tap.who())))
        .tap("agreement.next", tap -> seated(tap, AgreementConversation::turn))
        .tap("agreement.back", tap -> seated(tap, AgreementConversation::turn))
        .tap("agreement.mentors", this::take)
        .tap("agreement.mentees", this::take)
        .tap("agreement.takeback", this::takeBack)
        .tap("agreement.amend", this::amend)
        .tap("agreement.drop", this::drop)
        .tap("agreement.later", tap -> seated(tap, (_, _) -> replaced(plain(Line.LATER))))
        .tap("agreement.stop", this::stop);
    new AgreementFormConversation(desk).enter(routes);
  }

  private Reply said(Said said) {
    return WhichPair.of(
        said, desk.seats(said.who()), "agreement.show", seat -> standing(seat, said.who()));
  }

  private static Reply read(Seat seat, Who who) {
    return agreement(seat)
        .draft()
        .<Reply>map(draft -> new Reply.Open(draftPage(seat, draft, 0)))
        .orElseGet(() -> standing(seat, who));
  }

  private static Reply signed(Seat seat, Who who) {
    return agreement(seat)
        .signed()
        .<Reply>map(
            signed -> new Reply.Open(AgreementViews.signed(signed, seat.bond(), seat.side(), 0)))
        .orElseGet(() -> standing(seat, who));
  }

  private static Reply turn(Seat seat, AgreementValue value) {
    var index = value.number(1);
    var view =
        value
            .name(0, Which.class)
            .flatMap(which ->
                switch (which) {
                  case DRAFT -> agreement(seat).draft().map(draft -> draftPage(seat, draft, index));
                  case SIGNED ->
                      agreement(seat)
                          .signed()
                          .map(signed ->
                              AgreementViews.signed(signed, seat.bond(), seat.side(), index));
                });
    return view.<Reply>map(Reply.Update::new)
        .orElseGet(() -> whisper(refused(seat, AgreementRefusal.MOVED_ON)));
  }

  private Reply take(Tap tap) {
    var value = AgreementValue.read(tap.value());
    var question = value.flatMap(one -> one.name(0, Question.class));
    var answer = value.flatMap(one -> one.name(1)).flatMap(AgreementValue::answer);
    if (question.isEmpty() || answer.isEmpty()) {
      return whisper(Pressing.noSuchPairWords());
    }
    return decided(
        tap,
        side -> new AgreementCommand.Agree(side, question.get(), answer.get()),
        _ -> new Reply.Done());
  }

  private Reply takeBack(Tap tap) {
    return decided(
        tap, AgreementCommand.TakeBack::new, seat -> new Reply.Replace(status(seat, tap.who())));
  }

  private Reply amend(Tap tap) {
    return decided(
        tap,
        AgreementCommand.Amend::new,
        seat -> replaced(AgreementWords.about(LineAbout.AMENDED, partner(seat))));
  }

  private Reply drop(Tap tap) {
    return decided(tap, AgreementCommand.Drop::new, _ -> replaced(plain(Line.DROPPED)));
  }

  private Reply stop(Tap tap) {
    return decided(tap, AgreementCommand.StopNudges::new, _ -> replaced(plain(Line.STOPPED)));
  }

  private Reply seated(Tap tap, BiFunction<Seat, AgreementValue, Reply> answer) {
    return AgreementValue.read(tap.value())
        .flatMap(value -> desk.look(tap.who(), value.pair()).map(seat -> answer.apply(seat, value)))
        .orElseGet(() -> whisper(Pressing.noSuchPairWords()));
  }

  private Reply decided(
      Tap tap, Function<Side, AgreementCommand> command, Function<Seat, Reply> done) {
    var value = AgreementValue.read(tap.value());
    if (value.isEmpty()) {
      return whisper(Pressing.noSuchPairWords());
    }
    return switch (desk.decide(tap.who(), value.get().pair(), command::apply)) {
      case Outcome.Done(var seat) -> done.apply(seat);
      case Outcome other -> whisper(why(desk, tap.who(), value.get(), other));
    };
  }

  /// Why something was not done, in words.
  static String why(Desk desk, Who who, AgreementValue value, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(AgreementRefusal refusal) ->
          desk.look(who, value.pair())
              .map(seat -> refused(seat, refusal))
              .orElseGet(() -> Pressing.noSuchPairWords());
      case Outcome.Refused _ -> plain(Line.ELSEWHERE);
      case Outcome.Busy _ -> plain(Line.BUSY);
      case Outcome.NoSuchPair _, Outcome.Done _ -> Pressing.noSuchPairWords();
    };
  }

  static String refused(Seat seat, AgreementRefusal refusal) {
    return AgreementWords.refused(refusal, partner(seat));
  }

  static Reply standing(Seat seat, Who who) {
    return new Reply.Whisper(status(seat, who));
  }

  static Reply whisper(String words) {
    return new Reply.Whisper(Message.line(words));
  }

  static String partner(Seat seat) {
    return seat.partner().person().mention();
  }

  static Agreement agreement(Seat seat) {
    return seat.pair().agreement();
  }

  private static Message status(Seat seat, Who who) {
    return new Standing(agreement(seat), seat.bond(), seat.side(), who.at()).message();
  }

  private static Reply replaced(String words) {
    return new Reply.Replace(Message.line(words));
  }

  /// A page of the draft; signed at its end by who has not signed it yet.
  private static View draftPage(Seat seat, Draft draft, int index) {
    var digest =
        agreement(seat).stage() instanceof Stage.Signing(_, var signatures, _)
                && !signatures.containsKey(seat.side())
            ? Optional.of(AgreementRules.digest(draft, seat.bond()))
            : Optional.<String>empty();
    return AgreementViews.draft(draft, seat.bond(), seat.side(), digest, index);
  }
}
