package alcove.card;

import alcove.card.CardCommand.Pressed;
import alcove.card.Cards.Answer;
import alcove.card.Cards.Answered;
import alcove.card.Cards.Asked;
import alcove.card.Cards.Clear;
import alcove.card.Cards.Laid;
import alcove.card.Cards.Part;
import alcove.card.Cards.Way;
import alcove.card.Cards.Written;
import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The protocol of cards: dealt by either into the room, no card twice before its deck is through;
/// a round is shown when both have answered and not before.
public final class CardRules {

  /// Cards and rounds on one day.
  static final int MOST_A_DAY = 10;

  /// Characters of one written answer, as Unicode code points.
  static final int LENGTH = 1_000;

  private CardRules() {}

  public static Decision<Cards> decide(Cards state, CardCommand command, Bond bond, Instant now) {
    return switch (command) {
      case CardCommand.Follow(var milestone) -> follow(state, milestone, bond, now);
      case CardCommand.Turn() -> turn(state, bond, now);
      case CardCommand.Deal(var side, var deck) -> deal(state, side, deck, now);
      case CardCommand.Lay(var side, var round) -> lay(state, side, round, bond, now);
      case CardCommand.StopAsking(var side) -> stop(state, side, bond, now);
      case CardCommand.DealOwn(var side) -> dealOwn(state, side, bond, now);
      case Pressed pressed -> press(state, pressed, bond, now);
    };
  }

  private static Step<Cards> follow(Cards state, Milestone milestone, Bond bond, Instant now) {
    var clock = state.clock().after(milestone, now);
    var next =
        switch (clock) {
          case PairClock.NotStarted _, PairClock.Standing _ -> state.with(clock);
          case PairClock.Running _ -> CardTimes.begun(state, bond, now).with(clock);
          case PairClock.Over _ -> Cards.none().with(clock);
        };
    return Decision.step(next, CardTimes.wake(next, bond, now));
  }

  private static Step<Cards> turn(Cards state, Bond bond, Instant now) {
    if (!(state.clock() instanceof PairClock.Running)) {
      return Decision.step(state);
    }
    var effects = new ArrayList<Effect>();
    var next =
        state.table() instanceof Laid laid && CardTimes.isOver(laid, now)
            ? putAway(state, laid, effects)
            : state;
    for (var side : Side.values()) {
      if (bond.isWorkingMoment(side, now)) {
        next = remind(suggest(next, side, now, effects), side, bond, now, effects);
      }
    }
    effects.add(CardTimes.wake(next, bond, now));
    return Decision.step(next, effects);
  }

  private static Cards suggest(Cards state, Side side, Instant now, List<Effect> effects) {
    if (!state.stopped().contains(side)) {
      state.plans().of(side).entrySet().stream()
          .filter(plan -> !now.isBefore(plan.getValue()))
          .map(Map.Entry::getKey)
          .sorted()
          .forEach(suggestion ->
              effects.add(new Effect.Tell(side, new CardNotice.Suggested(suggestion))));
    }
    return state.with(state.plans().without(side, now));
  }

  private static Cards putAway(Cards state, Laid laid, List<Effect> effects) {
    for (var side : Side.values()) {
      if (!state.stopped().contains(side)) {
        effects.add(new Effect.Tell(side, new CardNotice.PutAway(laid.round())));
      }
    }
    return state.with(new Clear());
  }

  private static Cards remind(
      Cards state, Side side, Bond bond, Instant now, List<Effect> effects) {
    if (!(state.table() instanceof Laid laid)
        || !(laid.part(side) instanceof Asked(var prompts, var next))
        || next.filter(at -> !now.isBefore(at)).isEmpty()) {
      return state;
    }
    effects.add(new Effect.Tell(side, waits(laid, side, bond)));
    return state.with(laid.with(side, CardTimes.asked(prompts + 1, false, laid, side, bond)));
  }

  private static CardNotice.Waits waits(Laid laid, Side side, Bond bond) {
    return new CardNotice.Waits(
        laid.round(), laid.number(), CardTimes.overOn(laid, bond.partner(side).zone()));
  }

  private static Decision<Cards> deal(Cards state, Side side, Deck deck, Instant now) {
    var why = whyNot(state, now);
    if (why.isPresent()) {
      return Decision.refuse(why.get());
    }
    var dealt = state.dealt().with(deck, now);
    var card = state.dealt().next(deck);
    return dealt(state, dealt, new CardNotice.Dealt(deck, card, dealt.count(), side));
  }

  private static Decision<Cards> dealOwn(Cards state, Side side, Bond bond, Instant now) {
    var own = bond.program().cards().cards();
    var why = whyNot(state, now);
    if (why.isPresent() || own.isEmpty()) {
      return Decision.refuse(why.orElse(CardRefusal.NONE_OF_THEIR_OWN));
    }
    var card = state.dealt().next(own);
    var dealt = state.dealt().with(card, own, now);
    var words = Confidential.of(card.wording());
    return dealt(state, dealt, new CardNotice.DealtOwn(words, dealt.count(), side));
  }

  private static Step<Cards> dealt(Cards state, Cards.Dealt dealt, CardNotice notice) {
    var effects = new ArrayList<Effect>(leave(state));
    effects.add(new Effect.Show(place(dealt.count()), notice, false));
    return Decision.step(state.with(dealt), effects);
  }

  private static Decision<Cards> lay(Cards state, Side side, Round round, Bond bond, Instant now) {
    if (state.clock() instanceof PairClock.Running
        && state.table() instanceof Laid laid
        && !CardTimes.isOver(laid, now)) {
      return laid.round() == round
          ? Decision.step(state)
          : Decision.refuse(CardRefusal.ANOTHER_LIES);
    }
    var why = whyNot(state, now);
    if (why.isPresent()) {
      return Decision.refuse(why.get());
    }
    var effects = new ArrayList<Effect>(leave(state));
    var dealt = state.dealt().withRound(now);
    var nobody = new Asked(0, Optional.empty());
    var laid = new Laid(round, dealt.count(), now, nobody, nobody);
    for (var each : Side.values()) {
      laid = laid.with(each, CardTimes.asked(1, state.stopped().contains(each), laid, each, bond));
    }
    var next = state.with(dealt).with(laid);
    effects.add(new Effect.Tell(side.other(), waits(laid, side.other(), bond)));
    effects.add(CardTimes.wake(next, bond, now));
    return Decision.step(next, effects);
  }

  /// A card to talk about keeps its place in the room only until the next: it is never rewritten.
  private static List<Effect> leave(Cards state) {
    return state.dealt().talk()
        ? List.of(new Effect.Leave(place(state.dealt().count())))
        : List.of();
  }

  private static Decision<Cards> stop(Cards state, Side side, Bond bond, Instant now) {
    var next = state.withStopped(side);
    if (state.table() instanceof Laid laid && laid.part(side) instanceof Asked(var prompts, _)) {
      next = next.with(laid.with(side, new Asked(prompts, Optional.empty())));
    }
    return Decision.step(next, CardTimes.wake(next, bond, now));
  }

  private static Decision<Cards> press(Cards state, Pressed pressed, Bond bond, Instant now) {
    var why = whyNotGiven(state, pressed.number(), now);
    if (why.isPresent() || !(state.table() instanceof Laid laid)) {
      return Decision.refuse(why.orElse(CardRefusal.OVER_SINCE));
    }
    return switch (pressed) {
      case CardCommand.Give give -> give(state, laid, give, bond, now);
      case CardCommand.NotNow(var side, _) -> {
        var next = state.with(laid.with(side, putOff(laid.part(side), side, bond, now)));
        yield Decision.step(next, CardTimes.wake(next, bond, now));
      }
    };
  }

  private static Part putOff(Part part, Side side, Bond bond, Instant now) {
    return switch (part) {
      case Answered answered -> answered;
      case Asked(var prompts, var next) -> {
        var soonest = bond.workingDaysLater(side, now, 1);
        yield new Asked(prompts, next.map(at -> at.isBefore(soonest) ? soonest : at));
      }
    };
  }

  private static Decision<Cards> give(
      Cards state, Laid laid, CardCommand.Give give, Bond bond, Instant now) {
    var wrong = whyInvalid(laid.round(), give.answer());
    if (wrong.isPresent()) {
      return Decision.refuse(wrong.get());
    }
    var answered = laid.with(give.side(), new Answered(give.answer()));
    if (answered.mentor() instanceof Answered(var mentor)
        && answered.mentee() instanceof Answered(var mentee)) {
      var next = state.with(state.dealt().withShown(laid.round())).with(new Clear());
      var shown = new CardNotice.Shown(laid.round(), mentor, mentee);
      return Decision.step(
          next,
          new Effect.Show(place(laid.number()), shown, false),
          CardTimes.wake(next, bond, now));
    }
    var next = state.with(answered);
    return Decision.step(next, CardTimes.wake(next, bond, now));
  }

  /// Why this is no answer to the round; empty when it is one.
  static Optional<CardRefusal> whyInvalid(Round round, Answer answer) {
    return switch (answer) {
      case Way(var place) ->
          round.isScene() && place >= 0 && place < Round.PARTS
              ? Optional.empty()
              : Optional.of(CardRefusal.INCOMPLETE);
      case Written(var answers) -> {
        if (round.isScene()
            || answers.size() != Round.PARTS
            || answers.stream().anyMatch(words -> words.isBlank())) {
          yield Optional.of(CardRefusal.INCOMPLETE);
        }
        yield answers.stream().anyMatch(words -> words.length() > LENGTH)
            ? Optional.of(CardRefusal.TOO_LONG)
            : Optional.empty();
      }
    };
  }

  private static Optional<CardRefusal> whyNot(Cards state, Instant now) {
    if (!(state.clock() instanceof PairClock.Running)) {
      return Optional.of(whyClosed(state));
    }
    return state.dealt().isEnough(now, MOST_A_DAY)
        ? Optional.of(CardRefusal.ENOUGH_TODAY)
        : Optional.empty();
  }

  /// Why the round of this number cannot be answered; empty when it can.
  static Optional<CardRefusal> whyNotGiven(Cards state, int number, Instant now) {
    var lies =
        state.clock() instanceof PairClock.Running
            && state.table() instanceof Laid laid
            && laid.number() == number
            && !CardTimes.isOver(laid, now);
    return lies ? Optional.empty() : Optional.of(whyClosed(state));
  }

  /// Why nothing can be dealt or answered in this state.
  private static CardRefusal whyClosed(Cards state) {
    return switch (state.clock()) {
      case PairClock.NotStarted _ -> CardRefusal.NOT_STARTED;
      case PairClock.Standing _ -> CardRefusal.PAUSED;
      case PairClock.Over _ -> CardRefusal.ENDED;
      case PairClock.Running _ -> CardRefusal.OVER_SINCE;
    };
  }

  private static String place(int number) {
    return "card-" + number;
  }
}
