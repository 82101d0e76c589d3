package alcove.desk;

import alcove.agreement.Agreement;
import alcove.agreement.AgreementCommand;
import alcove.agreement.AgreementRules;
import alcove.card.CardCommand;
import alcove.card.CardRules;
import alcove.card.Cards;
import alcove.checkin.CheckInCommand;
import alcove.checkin.CheckInRules;
import alcove.checkin.CheckIns;
import alcove.closing.ClosingCommand;
import alcove.closing.ClosingRules;
import alcove.closing.Closings;
import alcove.concern.Concern;
import alcove.concern.ConcernCommand;
import alcove.concern.ConcernRules;
import alcove.core.Command;
import alcove.core.Decision;
import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.Prompt;
import alcove.core.Refusal;
import alcove.core.Side;
import alcove.core.Slice;
import alcove.figures.Moments;
import alcove.figures.MomentsCommand;
import alcove.figures.MomentsRules;
import alcove.heard.Heard;
import alcove.heard.HeardCommand;
import alcove.heard.HeardRules;
import alcove.meeting.MeetingCommand;
import alcove.meeting.MeetingRules;
import alcove.meeting.Meetings;
import alcove.pairing.Bond;
import alcove.pairing.Bond.Partner;
import alcove.pairing.Pairing;
import alcove.pairing.PairingCommand;
import alcove.pairing.PairingRules;
import alcove.reference.ReferenceCommand;
import alcove.reference.ReferenceRules;
import alcove.reference.References;
import alcove.review.ReviewCommand;
import alcove.review.ReviewRules;
import alcove.review.Reviews;
import alcove.room.Room;
import alcove.room.RoomCommand;
import alcove.room.RoomRules;
import alcove.threeway.ThreeWayCommand;
import alcove.threeway.ThreeWayRules;
import alcove.threeway.ThreeWays;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rule of a whole pair: sends a command to the capability it is for, lets what that asks of
/// the others happen in the same step, and gathers what is to be done outside.
public final class PairRules {
  /// One command asks few others; more is a circle.
  private static final int MOST_ASKED = 32;

  private PairRules() {}

  public static Decision<Pair> decide(Pair pair, Command command, Program program, Instant now) {
    return new Run(pair, program, now).decide(command);
  }

  /// What the pair's agenda asks at `now`: its first due item is decided and gone, whatever the
  /// rule says to it; a refusal means that there is nothing left to do about it.
  public static Step<Pair> wake(Pair pair, Program program, Instant now) {
    var due = pair.agenda().due(now);
    if (due.isEmpty()) {
      return new Step<>(pair, List.of());
    }
    var item = due.get();
    var left = pair.with(pair.agenda().without(item.getKey()));
    return switch (decide(left, item.getValue().command(), program, now)) {
      case Refused<Pair> _ -> new Step<>(left, List.of());
      case Step<Pair> step -> step;
    };
  }

  /// What becomes of a pair whose first due item the rules fail on: it is put off, and the rest of
  /// the agenda goes on.
  static Step<Pair> putOff(Pair pair, Instant now) {
    return new Step<>(pair.with(pair.agenda().puttingOff(now)), List.of());
  }

  /// The first step of a new pair, under the random name `id`: `by` has asked the other, and
  /// nothing is agreed or opened yet.
  public static Step<Pair> invite(PairId id, Side by, Couple couple, Program program, Instant now) {
    var mentor = new Partner(couple.mentor().person(), couple.mentor().zone());
    var mentee = new Partner(couple.mentee().person(), couple.mentee().zone());
    var bond = new Bond(id, mentor, mentee, program, Optional.empty());
    return first(bond, PairingRules.invite(by, bond, now), now);
  }

  /// The first step of a new pair whose two are asked by the program.
  public static Step<Pair> propose(
      PairId id, Partner mentor, Partner mentee, Program program, Instant now) {
    var bond = new Bond(id, mentor, mentee, program, Optional.empty());
    return first(bond, PairingRules.propose(bond, now), now);
  }

  private static Step<Pair> first(Bond bond, Step<Pairing> step, Instant now) {
    var slices =
        new Pair.Slices(
            step.next(),
            new Room.None(),
            Agreement.none(),
            CheckIns.none(),
            Reviews.none(),
            Cards.none(),
            Moments.none(),
            Meetings.none(),
            References.none(),
            Concern.none(),
            Closings.none(),
            ThreeWays.none(),
            Heard.none());
    var pair =
        new Pair(
            bond.id(), bond.program().id(), bond.mentor(), bond.mentee(), slices, Agenda.EMPTY);
    return switch (new Run(pair, bond.program(), now).after(step.effects())) {
      case Step<Pair> first -> first;
      case Refused<Pair> _ -> throw new IllegalStateException("a new pair follows every effect");
    };
  }

  /// Two people who may become a pair.
  public record Couple(Profile mentor, Profile mentee) {}

  /// One decision on its way: the pair as it has become so far, and what is still asked.
  private static final class Run {
    private final Program program;
    private final Instant now;
    private final Deque<Asked> asked = new ArrayDeque<>();
    private final List<Effect> outward = new ArrayList<>();
    private final List<Prompt> prompts;
    private Pair pair;

    /// @param optional whether a refusal is no matter: a capability that has nothing to follow
    private record Asked(Command command, boolean optional) {}

    Run(Pair pair, Program program, Instant now) {
      this.pair = pair;
      this.prompts = pair.prompts();
      this.program = program;
      this.now = now;
    }

    /// A pair that has not heard of the organisation's present list hears of it first.
    Decision<Pair> decide(Command command) {
      if (pair.agreement().isBehind(program.mustReport().version())) {
        asked.add(new Asked(new AgreementCommand.MustReportChanged(), true));
      }
      asked.add(new Asked(command, false));
      return settle();
    }

    /// The pair after effects of a rule that stands before the pair's own.
    Decision<Pair> after(List<Effect> effects) {
      effects.forEach(this::sort);
      return settle();
    }

    private Decision<Pair> settle() {
      for (var i = 0; !asked.isEmpty(); i++) {
        if (i == MOST_ASKED) {
          throw new IllegalStateException("capabilities ask each other in a circle");
        }
        var next = asked.remove();
        var refusal = apply(next.command());
        if (refusal.isPresent() && !next.optional()) {
          return Decision.refuse(refusal.get());
        }
      }
      over().map(Effect.Settle::new).forEach(outward::add);
      return new Step<>(pair, outward);
    }

    /// What asked somebody before this decision, and asks them no more.
    private Stream<Prompt> over() {
      var open = pair.prompts();
      return prompts.stream().filter(prompt -> !open.contains(prompt));
    }

    private Optional<Refusal> apply(Command command) {
      var bond = pair.bond(program);
      return switch (command) {
        case PairingCommand.Move move -> move(move);
        case PairingCommand c -> take(PairingRules.decide(pair.pairing(), c, bond, now));
        case RoomCommand c -> take(RoomRules.decide(pair.room(), c, now));
        case AgreementCommand c -> take(AgreementRules.decide(pair.agreement(), c, bond, now));
        case CheckInCommand c -> take(CheckInRules.decide(pair.checkIns(), c, bond, now));
        case ReviewCommand c -> take(ReviewRules.decide(pair.reviews(), c, bond, now));
        case CardCommand c -> take(CardRules.decide(pair.cards(), c, bond, now));
        case MomentsCommand c -> take(MomentsRules.decide(pair.moments(), c, bond, now));
        case MeetingCommand c -> take(MeetingRules.decide(pair.meetings(), c, bond, now));
        case ReferenceCommand c -> take(ReferenceRules.decide(pair.references(), c, bond, now));
        case ConcernCommand c -> take(ConcernRules.decide(pair.concern(), c, bond, now));
        case ClosingCommand c -> take(ClosingRules.decide(pair.closings(), c, bond, now));
        case HeardCommand c -> take(HeardRules.decide(pair.heard(), c, now));
        case ThreeWayCommand c -> take(ThreeWayRules.decide(pair.threeWays(), c, bond, now));
        default -> throw new IllegalStateException("a command of no capability");
      };
    }

    private <S extends Slice> Optional<Refusal> take(Decision<S> decision) {
      return switch (decision) {
        case Refused<S>(var refusal) -> Optional.of(refusal);
        case Step<S>(var next, var effects) -> {
          pair = pair.with(next);
          effects.forEach(this::sort);
          yield Optional.empty();
        }
      };
    }

    private void sort(Effect effect) {
      switch (effect) {
        case Effect.Inward inward -> resolve(inward);
        case Effect.Outward done -> outward.add(done);
      }
    }

    private void resolve(Effect.Inward effect) {
      switch (effect) {
        case Effect.Ask(var command) -> asked.add(new Asked(command, false));
        case Effect.Announce(var milestone) -> follow(milestone);
        case Effect.ShowAgain _ -> {
          asked.add(new Asked(new AgreementCommand.ShowAgain(), true));
          asked.add(new Asked(new ReviewCommand.ShowAgain(), true));
        }
        case Effect.Leave(var place) -> asked.add(new Asked(new RoomCommand.Leave(place), true));
        case Effect.Wake wake -> pair = pair.with(pair.agenda().with(wake));
        case Effect.Forget(var name) -> pair = pair.with(pair.agenda().without(name));
      }
    }

    private void follow(Milestone milestone) {
      asked.add(new Asked(new AgreementCommand.Follow(milestone), true));
      asked.add(new Asked(new CheckInCommand.Follow(milestone), true));
      asked.add(new Asked(new ReviewCommand.Follow(milestone), true));
      asked.add(new Asked(new CardCommand.Follow(milestone), true));
      asked.add(new Asked(new MomentsCommand.Follow(milestone), true));
      asked.add(new Asked(new MeetingCommand.Follow(milestone), true));
      asked.add(new Asked(new ReferenceCommand.Follow(milestone), true));
      asked.add(new Asked(new ConcernCommand.Follow(milestone), true));
      asked.add(new Asked(new ClosingCommand.Follow(milestone), true));
      asked.add(new Asked(new ThreeWayCommand.Follow(milestone), true));
      asked.add(new Asked(new HeardCommand.Follow(milestone), true));
    }

    private Optional<Refusal> move(PairingCommand.Move move) {
      var person = pair.partner(move.side()).person();
      pair = pair.moved(move.side(), new Partner(person, move.zone()));
      return Optional.empty();
    }
  }
}
