package alcove.review;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;

import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.review.ReviewCommand.Fill;
import alcove.review.ReviewCommand.Follow;
import alcove.review.Reviews.Answers;
import alcove.review.Reviews.Shared;
import alcove.review.Reviews.Shown;
import alcove.rhythm.World;
import alcove.rhythm.World.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Ana and Bea, and how far their reviews have come.
final class Given {
  static final Side ANA = Side.MENTOR;
  static final Side BEA = Side.MENTEE;
  static final Duration HOUR = Duration.ofHours(1);

  private Given() {}

  static World<Reviews> signed() {
    return signed(every(14));
  }

  /// Both have signed, and the calendar runs.
  static World<Reviews> signed(Bond bond) {
    return World.of(Reviews.none(), SIGNED, rule(bond)).asks(new Follow(Milestone.ACTIVE));
  }

  /// The first review is open, and Ana, in whose working hours it opened, has been invited.
  static World<Reviews> opened() {
    return signed().passes(days(30));
  }

  static World<Reviews> revealed() {
    return revealedAfter(Optional.empty());
  }

  static World<Reviews> revealedAfter(Optional<Kept> kept) {
    var ana = new Answers(answers(2).shared(), kept);
    return opened().forgetful().asks(new Fill(ANA, 1, ana)).asks(new Fill(BEA, 1, answers(4)));
  }

  static Shown shown(World<Reviews> world) {
    return (Shown) world.state().stage();
  }

  /// Every question with this grade, but for the rhythm, which is right.
  static Answers answers(int grade) {
    return graded(
        Map.of(
            Item.SAID, grade,
            Item.EXPECTED, grade,
            Item.SERVED, grade,
            Item.CLEAR, grade,
            Item.RHYTHM, 3));
  }

  static Answers graded(Map<Item, Integer> grades) {
    return new Answers(new Shared(grades, Map.of()), Optional.empty());
  }

  static Rule<Reviews> rule(Bond bond) {
    return (Reviews state, Command command, Instant now) ->
        ReviewRules.decide(state, (ReviewCommand) command, bond, now);
  }
}
