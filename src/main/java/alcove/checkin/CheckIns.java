package alcove.checkin;

import alcove.core.PairClock;
import alcove.core.PairId;
import alcove.core.Prompt;
import alcove.core.Side;
import alcove.core.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A pair's check-ins: each side has its own, and nothing of one side's depends on what the other
/// answers.
public record CheckIns(PairClock clock, Track mentor, Track mentee) implements Slice {

  /// The check-ins of a pair that has not signed yet.
  public static CheckIns none() {
    return new CheckIns(new PairClock.NotStarted(), Track.none(), Track.none());
  }

  /// What was put before a person, until it closes: until then its answers can be changed. Whoever
  /// asks not to be asked leaves it as it is, like whoever puts it off: which of the two it was
  /// shows in nothing that Alcove does.
  @Override
  public List<Prompt> prompts(PairId pair) {
    return Arrays.stream(Side.values())
        .flatMap(side -> track(side).prompt(side, pair).stream())
        .toList();
  }

  public Track track(Side side) {
    return side == Side.MENTOR ? mentor : mentee;
  }

  CheckIns with(Side side, Track track) {
    return side == Side.MENTOR
        ? new CheckIns(clock, track, mentee)
        : new CheckIns(clock, mentor, track);
  }

  CheckIns with(PairClock next) {
    return new CheckIns(next, mentor, mentee);
  }

  /// One side's check-ins.
  ///
  /// @param opened how many there have been; the number of the latest
  /// @param leftAskedAt when [Item#LEFT] was last asked
  /// @param cardWaits whether a card from the partner waits for this side's working hours
  /// @param past closed check-ins with an answer, oldest first, until their time is over
  public record Track(
      int opened, Optional<Instant> leftAskedAt, boolean cardWaits, Turn turn, List<Sheet> past) {
    public Track {
      past = List.copyOf(past);
    }

    static Track none() {
      return new Track(0, Optional.empty(), false, new Idle(), List.of());
    }

    /// The check-in that can be answered now.
    public Optional<Open> open() {
      return turn instanceof Open open ? Optional.of(open) : Optional.empty();
    }

    private Optional<Prompt> prompt(Side side, PairId pair) {
      var isThere =
          switch (turn) {
            case Open open -> open.prompting.count > 0;
            case Stopped _ -> opened > 0;
            case Idle _, Waiting _ -> false;
          };
      var value = CheckInValue.of(pair, opened).written();
      return Optional.of(new Prompt(side, "checkin.", value, new CheckInNotice.Closed()))
          .filter(_ -> isThere);
    }

    /// Whether the person asked not to be asked.
    public boolean stopped() {
      return turn instanceof Stopped;
    }

    Track with(Turn next) {
      return new Track(opened, leftAskedAt, cardWaits, next, past);
    }

    Track withCard(boolean waits) {
      return new Track(opened, leftAskedAt, waits, turn, past);
    }

    Track withPast(List<Sheet> kept) {
      return new Track(opened, leftAskedAt, cardWaits, turn, kept);
    }
  }

  /// What one side's calendar is at.
  public sealed interface Turn {
    /// The same turn, later by as long as the pair has paused.
    default Turn later(Duration by) {
      return switch (this) {
        case Waiting(var since) -> new Waiting(since.plus(by));
        case Open open ->
            new Open(open.sheet, open.since.plus(by), open.prompting.later(by), open.cardSent);
        case Idle _, Stopped _ -> this;
      };
    }
  }

  /// The calendar has not begun, or is over.
  public record Idle() implements Turn {}

  /// Between two check-ins; the next opens one rhythm after `since`.
  public record Waiting(Instant since) implements Turn {}

  /// A check-in is open: it can be answered, and answers can be changed.
  ///
  /// @param since when it was opened, moved by pauses
  /// @param cardSent whether the partner was sent a card from it
  public record Open(Sheet sheet, Instant since, Prompting prompting, boolean cardSent)
      implements Turn {
    /// The questions, and which of them are answered, but not how.
    public Questions questions() {
      return new Questions(sheet.number, sheet.asksLeft, sheet.answers.keySet(), cardSent);
    }

    Open with(Sheet answered) {
      return new Open(answered, since, prompting, cardSent);
    }

    Open with(Prompting next) {
      return new Open(sheet, since, next, cardSent);
    }

    Open askAgain(Instant at) {
      return with(new Prompting(prompting.count, Optional.of(at)));
    }

    Open quiet() {
      return with(new Prompting(prompting.count, Optional.empty()));
    }

    Open withCardSent() {
      return new Open(sheet, since, prompting, true);
    }
  }

  /// This person asked not to be asked, until they come by themselves.
  public record Stopped() implements Turn {}

  /// How often an open check-in has been put before the person, and when it will be again.
  public record Prompting(int count, Optional<Instant> next) {
    boolean due(Instant now) {
      return next.filter(at -> !now.isBefore(at)).isPresent();
    }

    Prompting done() {
      return new Prompting(count + 1, Optional.empty());
    }

    Prompting later(Duration by) {
      return new Prompting(count, next.map(at -> at.plus(by)));
    }
  }

  /// One check-in's questions and this person's answers.
  ///
  /// @param askedAt the day from which the answers' time of keeping counts
  /// @param asksLeft whether [Item#LEFT] is among the questions
  public record Sheet(int number, Instant askedAt, boolean asksLeft, Map<Item, Answer> answers) {
    public Sheet {
      answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    Sheet with(Item item, Answer answer) {
      var all = new TreeMap<>(answers);
      all.put(item, answer);
      return new Sheet(number, askedAt, asksLeft, all);
    }

    Sheet without(Item item) {
      var all = new TreeMap<>(answers);
      all.remove(item);
      return new Sheet(number, askedAt, asksLeft, all);
    }

    Sheet blank() {
      return new Sheet(number, askedAt, asksLeft, Map.of());
    }
  }

  /// All that a message may know of a check-in: which questions it has and which are still open. It
  /// holds no answer, so no message can show one.
  public record Questions(int number, boolean asksLeft, Set<Item> answered, boolean cardSent) {
    public Questions {
      answered = Set.copyOf(answered);
    }

    public List<Item> items() {
      var all = EnumSet.allOf(Item.class);
      if (!asksLeft) {
        all.remove(Item.LEFT);
      }
      return List.copyOf(all);
    }

    public TrustQuestion trust() {
      return TrustQuestion.of(number);
    }

    /// Whether nothing is left to answer.
    public boolean complete() {
      return answered.containsAll(items());
    }
  }
}
