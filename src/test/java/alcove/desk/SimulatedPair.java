package alcove.desk;

import alcove.checkin.Answer;
import alcove.checkin.CheckInCommand.Choose;
import alcove.checkin.CheckInNotice;
import alcove.core.Command;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.Side;
import alcove.desk.PairRules.Couple;
import alcove.pairing.Bond.Talks;
import alcove.pairing.PairingCommand;
import alcove.review.Item;
import alcove.review.ReviewCommand;
import alcove.review.ReviewNotice;
import alcove.review.Reviews.Answers;
import alcove.review.Reviews.Shared;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Two simulated people with habits, led through the real rules from invitation to destruction.
final class SimulatedPair {
  static final Program PROGRAM = Program.standard(Set.of());
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final RandomGenerator chance;
  private final Habits habits;
  private final Instant signs;
  private Instant ends;
  private LocalDate term;
  private boolean renews;
  private Pair pair;
  private boolean isSigned;
  private boolean isOver;
  private boolean isGone;

  /// How two people are.
  ///
  /// @param mentorReplies how often the mentor answers, from 0 to 1
  /// @param trust what they answer about trust, from 1 to 5, in the mean
  record Habits(double mentorReplies, double menteeReplies, double trust) {
    static Habits of(RandomGenerator chance) {
      return new Habits(
          chance.nextDouble(),
          chance.nextDouble(),
          Math.clamp(chance.nextGaussian(3.8, 0.9), 1, 5));
    }
  }

  /// @param number the pair's, in which nobody else is
  /// @param start when one asks the other, who says yes
  SimulatedPair(int number, Instant start, RandomGenerator chance) {
    this.chance = chance;
    this.habits = Habits.of(chance);
    signs = start.plus(Duration.ofHours((long) (24 * Math.exp(chance.nextGaussian(1.8, 0.7)))));
    term = signs.atZone(BERLIN).toLocalDate().plusMonths(chance.nextBoolean() ? 6 : 12);
    var early = chance.nextInt(10) == 0;
    renews = !early && chance.nextInt(4) == 0;
    var last = term.atTime(10, 0).atZone(BERLIN).toInstant();
    var left = Duration.between(signs, last);
    ends = early ? signs.plus(left.multipliedBy(chance.nextInt(10, 90)).dividedBy(100)) : last;
    var couple = new Couple(person("M", number), person("T", number));
    pair = PairRules.invite(id(number), Side.MENTEE, couple, PROGRAM, start).next();
    ask(new PairingCommand.Accept(Side.MENTOR), start);
  }

  Pair pair() {
    return pair;
  }

  /// Whether its record is destroyed.
  boolean isGone() {
    return isGone;
  }

  /// Lets the time until `until` pass, and everything happen that is due in it.
  void passes(Instant until) {
    while (!isGone) {
      var due = pair.agenda().next().orElse(Instant.MAX);
      var own = isOver ? Instant.MAX : isSigned ? ends : signs;
      if ((due.isBefore(own) ? due : own).isAfter(until)) {
        return;
      }
      if (own.isBefore(due)) {
        comes(own);
      } else {
        follow(PairRules.wake(pair, PROGRAM, due), due);
      }
    }
  }

  private void comes(Instant now) {
    if (isSigned && renews) {
      renews = false;
      term = term.plusMonths(6);
      ends = term.atTime(10, 0).atZone(BERLIN).toInstant();
      ask(new PairingCommand.Sign(term, 14, Talks.USUAL), now);
    } else if (isSigned) {
      isOver = true;
      ask(new PairingCommand.Finish(), now);
    } else {
      isSigned = true;
      ask(new PairingCommand.Sign(term, chance.nextInt(4) == 0 ? 28 : 14, Talks.USUAL), now);
    }
  }

  private void ask(Command command, Instant now) {
    if (PairRules.decide(pair, command, PROGRAM, now) instanceof Step<Pair> step) {
      follow(step, now);
    }
  }

  private void follow(Step<Pair> step, Instant now) {
    pair = step.next();
    for (var effect : step.effects()) {
      switch (effect) {
        case Effect.Tell(var side, CheckInNotice.Asked(var questions)) ->
            checkIn(side, questions.number(), now);
        case Effect.Tell(var side, ReviewNotice.Invited(var number, _)) ->
            review(side, number, now);
        case Effect.Shred _ -> isGone = true;
        default -> {}
      }
    }
  }

  private void checkIn(Side side, int number, Instant now) {
    if (replies(side)) {
      var met = chance.nextInt(5) > 0 ? Answer.YES : Answer.NOT_YET;
      ask(new Choose(side, number, alcove.checkin.Item.MET, met), now);
      ask(new Choose(side, number, alcove.checkin.Item.USEFUL, Answer.FOUR), now);
      if (chance.nextInt(10) > 0) {
        ask(new Choose(side, number, alcove.checkin.Item.TRUST, grade()), now);
      }
    }
  }

  private void review(Side side, int number, Instant now) {
    if (replies(side)) {
      var grades =
          Arrays.stream(Item.values()).collect(Collectors.toMap(Function.identity(), _ -> 3));
      var answers = new Answers(new Shared(grades, Map.of()), Optional.empty());
      ask(new ReviewCommand.Fill(side, number, answers), now);
    }
  }

  private boolean replies(Side side) {
    return chance.nextDouble()
        < (side == Side.MENTOR ? habits.mentorReplies() : habits.menteeReplies());
  }

  private Answer grade() {
    return switch (Math.clamp(Math.round(chance.nextGaussian(habits.trust(), 0.7)), 1, 5)) {
      case 1 -> Answer.ONE;
      case 2 -> Answer.TWO;
      case 3 -> Answer.THREE;
      case 4 -> Answer.FOUR;
      default -> Answer.FIVE;
    };
  }

  private static PairId id(int number) {
    var letters = Integer.toString(number, 26).chars().map(c -> Character.digit(c, 26) + 'a');
    var name = letters.mapToObj(Character::toString).collect(Collectors.joining());
    return new PairId("a".repeat(26 - name.length()) + name);
  }

  private static Profile person(String role, int number) {
    return new Profile(
        new PersonId("U%s%08d".formatted(role, number)), BERLIN, false, false, false, false);
  }
}
