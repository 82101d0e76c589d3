package alcove.card;

import static alcove.card.CardWords.plain;
import static alcove.slack.Pressing.whisper;

import alcove.blockkit.Message;
import alcove.card.CardWords.Line;
import alcove.card.Cards.Laid;
import alcove.card.Cards.Table;
import alcove.card.Cards.Way;
import alcove.card.Cards.Written;
import alcove.core.PairId;
import alcove.core.Refusal;
import alcove.desk.Desk;
import alcove.desk.Outcome;
import alcove.desk.Seat;
import alcove.privacy.Confidential;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Tap;
import alcove.slack.Asking.Values;
import alcove.slack.Pressing;
import alcove.slack.Reply;
import alcove.slack.Routes;
import alcove.slack.WhichPair;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// How people deal cards and answer rounds. Nothing that was typed is lost by a refusal: the form
/// stays open and says what is wrong where it is wrong.
public final class CardConversation {
  private final Desk desk;
  private final Pressing pressing;

  public CardConversation(Desk desk) {
    this.desk = desk;
    this.pressing = new Pressing(desk, CardConversation::words);
  }

  public void enter(Routes routes) {
    routes
        .word(
            "card",
            said -> WhichPair.of(said, desk.seats(said.who()), "card.show", CardConversation::menu))
        .tap("card.show", this::show)
        .tap("card.deal", this::deal)
        .tap("card.lay", this::lay)
        .tap("card.open", this::open)
        .tap("card.fine", _ -> whisper(plain(Line.FINE)))
        .tap("card.notnow", this::notNow)
        .tap("card.stop", this::stop)
        .form("card.give", this::give);
  }

  private Reply show(Tap tap) {
    return desk.look(tap.who(), PairId.named(tap.value()))
        .map(CardConversation::menu)
        .orElseGet(Pressing::noSuchPair);
  }

  private static Reply menu(Seat seat) {
    var cards = seat.pair().cards();
    return new Reply.Whisper(CardViews.menu(seat.bond(), seat.side(), cards));
  }

  private Reply deal(Tap tap) {
    return pressing.decide(
        tap,
        CardValue.read(tap.value()),
        (value, side) ->
            value.isOwn()
                ? Optional.of(new CardCommand.DealOwn(side))
                : value.deck().map(deck -> new CardCommand.Deal(side, deck)),
        _ -> whisper(plain(Line.DEALT)));
  }

  private Reply lay(Tap tap) {
    return pressing.decide(
        tap,
        CardValue.read(tap.value()),
        (value, side) -> value.round().map(round -> new CardCommand.Lay(side, round)),
        CardConversation::form);
  }

  private Reply open(Tap tap) {
    var value = CardValue.read(tap.value());
    return value
        .flatMap(one -> desk.look(tap.who(), one.pair()))
        .map(seat ->
            CardRules.whyNotGiven(seat.pair().cards(), value.get().number(), tap.who().at())
                .map(refusal -> whisper(CardWords.refused(refusal)))
                .orElseGet(() -> form(seat)))
        .orElseGet(Pressing::noSuchPair);
  }

  private Reply notNow(Tap tap) {
    return pressing.decide(
        tap,
        CardValue.read(tap.value()),
        (value, side) -> Optional.of(new CardCommand.NotNow(side, value.number())),
        _ -> new Reply.Replace(Message.line(plain(Line.LATER))));
  }

  private Reply stop(Tap tap) {
    var outcome = desk.decide(tap.who(), PairId.named(tap.value()), CardCommand.StopAsking::new);
    return outcome instanceof Outcome.Done
        ? new Reply.Replace(Message.line(plain(Line.STOPPED)))
        : whisper(pressing.why(outcome));
  }

  private static Reply form(Seat seat) {
    return seat.pair().cards().table() instanceof Laid laid
        ? new Reply.Open(CardForms.form(seat.bond(), seat.side(), laid))
        : whisper(CardWords.refused(CardRefusal.OVER_SINCE));
  }

  private Reply give(Submission form) {
    var value = CardValue.read(form.about());
    var seat = value.flatMap(one -> desk.look(form.who(), one.pair()));
    if (seat.isEmpty()) {
      return atFirst(form.values(), pressing.why(new Outcome.NoSuchPair()));
    }
    var mistakes = mistakes(form.values());
    if (!mistakes.isEmpty()) {
      return new Reply.FieldErrors(mistakes);
    }
    var answer = answer(form.values());
    var outcome =
        desk.decide(
            form.who(),
            value.get().pair(),
            side -> new CardCommand.Give(side, value.get().number(), answer));
    return switch (outcome) {
      case Outcome.Done(var now) ->
          new Reply.Update(CardForms.thanks(now.bond(), now.side(), isClear(now)));
      case Outcome other -> atFirst(form.values(), pressing.why(other));
    };
  }

  private static boolean isClear(Seat seat) {
    Table table = seat.pair().cards().table();
    return !(table instanceof Laid);
  }

  /// A form has either the ways of a scene or the three questions.
  private static boolean isScene(Values values) {
    return values.choice(CardForms.WAY).isPresent();
  }

  private static Cards.Answer answer(Values values) {
    return isScene(values)
        ? new Way(Integer.parseInt(values.choice(CardForms.WAY).orElseThrow()))
        : new Written(
            IntStream.range(0, Round.PARTS)
                .mapToObj(i -> values.text(CardForms.block(i)).orElse(Confidential.of("")))
                .toList());
  }

  /// Every mistake at its own block.
  private static Map<String, String> mistakes(Values values) {
    var mistakes = new HashMap<String, String>();
    if (isScene(values)) {
      values
          .choice(CardForms.WAY)
          .filter(way -> !way.matches("[0-2]"))
          .ifPresent(_ -> mistakes.put(CardForms.WAY, CardWords.refused(CardRefusal.INCOMPLETE)));
      return mistakes;
    }
    for (var i = 0; i < Round.PARTS; i++) {
      var words = values.text(CardForms.block(i));
      if (words.isEmpty()) {
        mistakes.put(CardForms.block(i), CardWords.refused(CardRefusal.INCOMPLETE));
      } else if (words.get().length() > CardRules.LENGTH) {
        mistakes.put(CardForms.block(i), CardWords.refused(CardRefusal.TOO_LONG));
      }
    }
    return mistakes;
  }

  private static Reply atFirst(Values values, String words) {
    return new Reply.FieldErrors(
        Map.of(isScene(values) ? CardForms.WAY : CardForms.block(0), words));
  }

  private static Optional<String> words(Refusal refusal) {
    return refusal instanceof CardRefusal ours
        ? Optional.of(CardWords.refused(ours))
        : Optional.empty();
  }
}
