package alcove.desk;

import alcove.card.Cards;
import alcove.concern.Concern;
import alcove.core.Side;
import alcove.review.Reviews;
import alcove.threeway.ThreeWays;
import java.util.EnumSet;
import java.util.Set;

/// A kind of thing that is kept about one side of a pair. Which kinds there are is all that it says
/// of them: it is how people are shown what is kept without any of it being shown.
public enum Held {
  /// That there is the pair, and where it is in its life.
  PLACE,
  /// One's own side of an agreement that is not revealed.
  DRAFT,
  /// Both sides, revealed and not signed yet.
  REVEALED,
  /// What both have signed.
  SIGNED,
  /// One's own answers to check-ins.
  CHECK_INS,
  /// One's own answers to a review that the other has not answered yet.
  REVIEW_ALONE,
  /// Both sides of the latest review.
  REVIEW_SHOWN,
  /// One's own answer to a card that the other has not answered yet.
  CARD,
  /// The times that the two have found, and whether one said that they met.
  MEETINGS,
  /// What one of the two asked to be allowed to say to others about the other, and the answer.
  REFERENCES,
  /// How far the two are where a confidence may have to be broken, and what one has noted alone.
  CONCERN,
  /// What the two have written down for a meeting of three.
  THREE_WAY,
  /// How often the two have heard something in confidence.
  HEARD;

  /// All that is kept about this side.
  public static Set<Held> in(Pair pair, Side side) {
    var held = EnumSet.of(PLACE);
    agreement(pair, side, held);
    if (hasAnsweredCheckIns(pair, side)) {
      held.add(CHECK_INS);
    }
    switch (pair.reviews().stage()) {
      case Reviews.Filling filling when filling.part(side) instanceof Reviews.Answered ->
          held.add(REVIEW_ALONE);
      case Reviews.Shown _ -> held.add(REVIEW_SHOWN);
      case Reviews.Filling _, Reviews.Between _ -> {}
    }
    if (pair.cards().table() instanceof Cards.Laid laid
        && laid.part(side) instanceof Cards.Answered) {
      held.add(CARD);
    }
    if (pair.meetings().count() > 0) {
      held.add(MEETINGS);
    }
    if (!pair.references().slips().isEmpty()) {
      held.add(REFERENCES);
    }
    if (!(pair.concern().steps() instanceof Concern.Quiet)
        || !(pair.concern().danger(side) instanceof Concern.Calm)) {
      held.add(CONCERN);
    }
    if (!(pair.threeWays().stage() instanceof ThreeWays.None)) {
      held.add(THREE_WAY);
    }
    if (pair.heard().told() > 0) {
      held.add(HEARD);
    }
    return held;
  }

  private static void agreement(Pair pair, Side side, Set<Held> held) {
    var agreement = pair.agreement();
    if (agreement.signed().isPresent()) {
      held.add(SIGNED);
    }
    if (agreement.draft().isPresent()) {
      held.add(REVEALED);
    } else if (agreement.sheet(side).isPresent()) {
      held.add(DRAFT);
    }
  }

  private static boolean hasAnsweredCheckIns(Pair pair, Side side) {
    var track = pair.checkIns().track(side);
    return !track.past().isEmpty()
        || track.open().filter(open -> !open.sheet().answers().isEmpty()).isPresent();
  }
}
