package alcove.desk;

import alcove.closing.ClosingCommand;
import alcove.closing.Closings;
import alcove.closing.Closings.Asking;
import alcove.closing.Closings.Contact;
import alcove.closing.Closings.Ending;
import alcove.closing.Closings.Farewell;
import alcove.closing.Closings.Hope;
import alcove.closing.Closings.Wish;
import alcove.concern.Concern;
import alcove.concern.Concern.Afterwards;
import alcove.concern.Concern.Calm;
import alcove.concern.Concern.Delivered;
import alcove.concern.Concern.Noticed;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.Quiet;
import alcove.concern.ConcernCommand;
import alcove.concern.How;
import alcove.concern.Recipient;
import alcove.concern.Teller;
import alcove.core.Command;
import alcove.core.Decision;
import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Notice;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.pairing.Bond.Talks;
import alcove.pairing.Pairing;
import alcove.pairing.PairingCommand;
import alcove.privacy.Confidential;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A whole pair on a clock that can be moved, and what can be asked of its life, of what may have
/// to be passed on and of the end of its term. All else that a pair has lives on by the clock.
///
/// @param happened what the last move let come out, oldest first
/// @param isGone whether all of it has been destroyed
record Together(Pair pair, Instant now, List<Happened> happened, boolean isGone) {
  private static final Program PROGRAM = Program.standard(Set.of());

  /// Three in the afternoon of a Tuesday in Berlin, where the mentor is, and nine in New York.
  private static final Instant START = Instant.parse("2026-09-01T13:00:00Z");

  private static final Duration TERM = Duration.ofDays(70);

  /// Nothing goes on for longer without a stop than this.
  private static final int WAKES = 2_000;

  /// Something that was to be done outside, and when.
  record Happened(Instant at, Effect effect) {}

  /// What moves the two: somebody asks something, or the clock goes on.
  sealed interface Move {
    record Ask(Command command) implements Move {}

    /// The clock goes on to whatever comes first of the three, and by so much more.
    record Wake(Duration late) implements Move {}
  }

  Together {
    happened = List.copyOf(happened);
  }

  /// Both have signed for a short term.
  static Together signed() {
    var couple =
        new PairRules.Couple(profile("UANA", "Europe/Berlin"), profile("UBEA", "America/New_York"));
    var id = new PairId("anaandbeaanaandbeaanaandbe");
    var asked = PairRules.invite(id, Side.MENTOR, couple, PROGRAM, START).next();
    return new Together(asked, START, List.of(), false)
        .asks(new PairingCommand.Accept(Side.MENTEE))
        .asks(sign(START));
  }

  private static Profile profile(String id, String zone) {
    return new Profile(new PersonId(id), ZoneId.of(zone), false, false, false, false);
  }

  private static Command sign(Instant now) {
    var endsOn = LocalDate.ofInstant(now.plus(TERM), ZoneId.of("UTC"));
    return new PairingCommand.Sign(endsOn, 14, Talks.USUAL);
  }

  Bond bond() {
    return pair.bond(PROGRAM);
  }

  Pairing pairing() {
    return pair.pairing();
  }

  Concern.Steps steps() {
    return pair.concern().steps();
  }

  Closings.Stage stage() {
    return pair.closings().stage();
  }

  /// What one person has been told by the last move.
  List<Notice> told(Side side) {
    return happened.stream()
        .map(Happened::effect)
        .filter(effect -> effect instanceof Effect.Tell tell && tell.to() == side)
        .map(effect -> ((Effect.Tell) effect).notice())
        .toList();
  }

  boolean hasConcern() {
    return !(steps() instanceof Quiet)
        || Arrays.stream(Side.values())
            .anyMatch(side -> !(pair.concern().danger(side) instanceof Calm));
  }

  /// Who can say that what was begun is no longer needed.
  Optional<Side> leaver() {
    return Arrays.stream(Side.values())
        .filter(side -> decided(leaves(side)) instanceof Step<Pair>)
        .findFirst();
  }

  Command leaves(Side side) {
    return new ConcernCommand.NoLongerNeeded(side, pair.concern().number());
  }

  /// All that can be asked, and all that the clock can do.
  List<Move> moves() {
    if (isGone) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(Duration.ZERO, Duration.ofHours(13), Duration.ofDays(9))
                .<Move>map(Move.Wake::new),
            Stream.of(ofBoth(), ofSide(Side.MENTOR), ofSide(Side.MENTEE))
                .flatMap(List::stream)
                .<Move>map(Move.Ask::new))
        .toList();
  }

  private List<Command> ofBoth() {
    var number = pair.concern().number();
    return List.of(
        new PairingCommand.Finish(),
        sign(now),
        new PairingCommand.Amend(),
        new PairingCommand.ChangeRhythm(7),
        new ConcernCommand.Raise(Side.MENTOR),
        new ConcernCommand.InDanger(Side.MENTEE),
        new ConcernCommand.PassedFirst(Side.MENTEE),
        new ConcernCommand.TellNow(Side.MENTEE),
        new ConcernCommand.CallOff(Side.MENTEE),
        new ConcernCommand.Arrived(number),
        new ConcernCommand.Lost(number));
  }

  private List<Command> ofSide(Side side) {
    var all = new ArrayList<Command>();
    all.add(new PairingCommand.Pause(side, now.plus(Duration.ofDays(10))));
    all.add(new PairingCommand.Resume(side));
    all.add(new PairingCommand.Erase(side));
    all.add(new PairingCommand.Gone(side));
    for (var wish : Wish.values()) {
      all.add(new ClosingCommand.Say(side, pair.closings().round(), wish));
    }
    all.add(new ClosingCommand.Keep(side, Contact.NOW_AND_THEN));
    all.add(new ClosingCommand.HopeFor(side, Hope.TO_MENTOR_SOMEBODY));
    var thanks = Optional.of(Confidential.of("Thank you."));
    all.add(new ClosingCommand.SayGoodbye(side, Optional.empty(), thanks));
    if (stage() instanceof Farewell farewell && farewell.said().contains(side)) {
      all.add(new ClosingCommand.NotCarried(side, Optional.empty(), thanks));
    }
    all.addAll(ofConcern(side));
    return all;
  }

  private List<Command> ofConcern(Side side) {
    var number = pair.concern().number();
    var step = steps() instanceof Open open ? open.step() : alcove.concern.Step.ISSUE;
    var plan = new Concern.Plan(Teller.BOTH, How.IN_A_TALK, Recipient.PEOPLE_TEAM, today(side));
    var notice =
        new Concern.Announcement(
            Confidential.of("What it is"), Recipient.PEOPLE_TEAM, inTime(side));
    return List.of(
        new ConcernCommand.Acknowledge(side, number, step),
        new ConcernCommand.Refuse(side, number, step),
        new ConcernCommand.Propose(side, number, plan),
        new ConcernCommand.Done(side, number),
        new ConcernCommand.Announce(side, number, notice),
        new ConcernCommand.TryAgain(side, number),
        new ConcernCommand.PassOn(side, number),
        new ConcernCommand.NotNow(side, number),
        leaves(side),
        new ConcernCommand.Choose(side, number, alcove.concern.Ending.REPAIR),
        new ConcernCommand.Choose(side, number, alcove.concern.Ending.CLOSE));
  }

  private LocalDate today(Side side) {
    return now.atZone(bond().partner(side).zone()).toLocalDate();
  }

  /// A day on which a notice that is written now can come true.
  private LocalDate inTime(Side writer) {
    var reader = writer.other();
    var arrives = bond().workingMoment(reader, now);
    var days = PROGRAM.care().noticeDays();
    return bond()
        .workingDaysLater(reader, arrives, days)
        .atZone(bond().partner(reader).zone())
        .toLocalDate();
  }

  static Decision<Together> decide(Together all, Move move) {
    return switch (move) {
      case Move.Wake(var late) -> Decision.step(all.goesOn(late));
      case Move.Ask(var command) ->
          switch (all.decided(command)) {
            case Step<Pair>(var next, var effects) ->
                Decision.step(all.forgetful().after(next, effects));
            case Refused<Pair>(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  private Decision<Pair> decided(Command command) {
    return PairRules.decide(pair, command, PROGRAM, now);
  }

  /// The same two after something that is carried out.
  Together asks(Command command) {
    return ((Step<Together>) decide(this, new Move.Ask(command))).next();
  }

  /// Time passes, and whatever is due is decided at its moment.
  Together passes(Duration time) {
    var end = now.plus(time);
    var all = forgetful();
    for (var i = 0; i < WAKES; i++) {
      var next = all.pair.agenda().next().filter(at -> !at.isAfter(end));
      if (next.isEmpty() || all.isGone) {
        return all.at(end);
      }
      all = all.at(next.get().isBefore(all.now) ? all.now : next.get()).wakes();
    }
    throw new AssertionError("the wakes never end");
  }

  private Together goesOn(Duration late) {
    var first =
        pair.agenda().items().entrySet().stream()
            .filter(item -> item.getKey().matches("pairing\\..*|closing|concern"))
            .map(item -> item.getValue().at())
            .min(Comparator.naturalOrder())
            .filter(now::isBefore)
            .orElse(now);
    return late.isZero()
        ? passes(Duration.between(now, first))
        : forgetful().at(first.plus(late)).passes(Duration.ZERO);
  }

  private Together wakes() {
    var step = PairRules.wake(pair, PROGRAM, now);
    return after(step.next(), step.effects());
  }

  private Together after(Pair next, List<Effect> effects) {
    var all = new ArrayList<>(happened);
    effects.forEach(effect -> all.add(new Happened(now, effect)));
    return new Together(next, now, all, isGone || effects.contains(new Effect.Shred()));
  }

  private Together at(Instant moment) {
    return new Together(pair, moment, happened, isGone);
  }

  private Together forgetful() {
    return new Together(pair, now, List.of(), isGone);
  }

  /// What tells two apart: not times that only grow, nor how often somebody was asked.
  Object key() {
    return List.of(
        isGone,
        pairing().getClass(),
        pairing().gone(),
        key(stage()),
        key(steps(), now),
        pair.concern().mentor().getClass(),
        pair.concern().mentee().getClass());
  }

  private static Object key(Closings.Stage stage) {
    return switch (stage) {
      case Asking asking -> asking.wishes();
      case Ending _ -> Ending.class;
      case Farewell farewell -> farewell;
      case Closings.Waiting _, Closings.Renewing _ -> stage.getClass();
    };
  }

  private static Object key(Concern.Steps steps, Instant now) {
    return switch (steps) {
      case Open open ->
          List.of(
              open.step(),
              open.plan().isPresent(),
              open.mentor().getClass(),
              open.mentee().getClass());
      case Delivered it -> List.of(it.by(), now.isBefore(it.from()));
      case Noticed it -> List.of(it.getClass(), it.by());
      case Afterwards(var what, var mentor, var mentee, var _) ->
          List.of(what.way(), what.by(), mentor.getClass(), mentee.getClass());
      case Quiet _ -> Quiet.class;
    };
  }
}
