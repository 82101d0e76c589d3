package alcove.card;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.every;

import alcove.card.CardCommand.Follow;
import alcove.card.Cards.Laid;
import alcove.card.Cards.Written;
import alcove.core.Command;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.Program;
import alcove.core.Program.OwnCards;
import alcove.core.Program.OwnCards.Card;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import alcove.rhythm.World;
import java.time.Instant;
import java.util.List;

/// A pair's cards on a clock that can be moved.
final class Given {
  static final Bond BOND = every(14);

  private Given() {}

  static World<Cards> unsigned() {
    return under(BOND);
  }

  static World<Cards> signed() {
    return signed(BOND);
  }

  static World<Cards> signed(Bond bond) {
    return under(bond).asks(new Follow(Milestone.ACTIVE));
  }

  /// The mentor has laid this round.
  static World<Cards> laid(Round round) {
    return signed().asks(new CardCommand.Lay(Side.MENTOR, round));
  }

  static Laid lies(World<Cards> world) {
    return (Laid) world.state().table();
  }

  static Written written(String words) {
    var answer = Confidential.of(words);
    return new Written(List.of(answer, answer, answer));
  }

  /// What was shown in the room.
  static List<CardNotice> shown(World<Cards> world) {
    return world.effects().stream()
        .filter(Effect.Show.class::isInstance)
        .map(effect -> (CardNotice) ((Effect.Show) effect).notice())
        .toList();
  }

  /// A pair whose program has these cards of its own.
  static Bond dealing(Card... cards) {
    var was = BOND.program();
    var program =
        new Program(
            was.id(),
            was.edition(),
            was.name(),
            was.roles(),
            was.terms(),
            was.workingTime(),
            was.mustReport(),
            was.care(),
            was.fewest(),
            new OwnCards(cards.length, List.of(cards)),
            was.announcing());
    return new Bond(BOND.id(), BOND.mentor(), BOND.mentee(), program, BOND.course());
  }

  private static World<Cards> under(Bond bond) {
    return World.of(
        Cards.none(),
        SIGNED,
        (Cards state, Command command, Instant now) ->
            CardRules.decide(state, (CardCommand) command, bond, now));
  }
}
