package alcove.closing;

import alcove.core.PairClock;
import alcove.core.PairId;
import alcove.core.Prompt;
import alcove.core.Side;
import alcove.core.Slice;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How a pair's term comes to its end.
///
/// @param round how often both have been asked whether they renew
/// @param stopped who asked for no more prompts about it
public record Closings(PairClock clock, Stage stage, int round, Set<Side> stopped)
    implements Slice {
  public Closings {
    stopped = Set.copyOf(stopped);
  }

  /// Before the agreement is signed there is no end to ask about.
  public static Closings none() {
    return new Closings(new PairClock.NotStarted(), new Waiting(), 0, Set.of());
  }

  /// Until both have said, or the time for it is over.
  @Override
  public List<Prompt> prompts(PairId pair) {
    return stage instanceof Asking asking
        ? asking.asked().keySet().stream()
            .map(side ->
                new Prompt(
                    side,
                    ClosingViews.SAY,
                    ClosingValue.of(pair, round),
                    new ClosingNotice.NoLongerAsked()))
            .toList()
        : List.of();
  }

  Closings with(PairClock next) {
    return new Closings(next, stage, round, stopped);
  }

  Closings with(Stage next) {
    return new Closings(clock, next, round, stopped);
  }

  Closings nextRound(Stage next) {
    return new Closings(clock, next, round + 1, stopped);
  }

  Closings withStopped(Side side) {
    var all = EnumSet.of(side);
    all.addAll(stopped);
    return new Closings(clock, stage, round, all);
  }

  /// Where the end is.
  public sealed interface Stage {}

  /// The end is far off.
  public record Waiting() implements Stage {}

  /// Both are asked.
  ///
  /// @param wishes what each has answered; it can be changed until both have
  /// @param asked how often each was asked
  /// @param again when each is asked next
  public record Asking(Map<Side, Wish> wishes, Map<Side, Integer> asked, Map<Side, Instant> again)
      implements Stage {
    public Asking {
      wishes = Map.copyOf(wishes);
      asked = Map.copyOf(asked);
      again = Map.copyOf(again);
    }

    Optional<Wish> wish(Side side) {
      return Optional.ofNullable(wishes.get(side));
    }

    int asked(Side side) {
      return asked.getOrDefault(side, 0);
    }

    Set<Side> moveOn() {
      return wishes.keySet().stream()
          .filter(side -> wishes.get(side) == Wish.MOVE_ON)
          .collect(Collectors.toUnmodifiableSet());
    }

    Asking with(Side side, Wish wish) {
      var all = new EnumMap<Side, Wish>(Side.class);
      all.putAll(wishes);
      all.put(side, wish);
      return new Asking(all, asked, without(side));
    }

    Asking askedAgain(Side side, Optional<Instant> next) {
      var counts = new EnumMap<Side, Integer>(Side.class);
      counts.putAll(asked);
      counts.merge(side, 1, Integer::sum);
      var times = new EnumMap<Side, Instant>(Side.class);
      times.putAll(without(side));
      next.ifPresent(at -> times.put(side, at));
      return new Asking(wishes, counts, times);
    }

    private Map<Side, Instant> without(Side side) {
      var left = new EnumMap<Side, Instant>(Side.class);
      left.putAll(again);
      left.remove(side);
      return left;
    }
  }

  /// Both would renew, and write the new date into their agreement.
  public record Renewing() implements Stage {}

  /// It is coming to its end, and both know.
  ///
  /// @param moveOn who would go on with somebody else; nobody sees it
  public record Ending(Instant since, Set<Side> moveOn) implements Stage {
    public Ending {
      moveOn = Set.copyOf(moveOn);
    }
  }

  /// It has come to its end.
  ///
  /// @param contact what each would like from here
  /// @param hopes what each has said for nobody's eyes
  /// @param said who has sent a last word
  public record Farewell(Map<Side, Contact> contact, Map<Side, Set<Hope>> hopes, Set<Side> said)
      implements Stage {
    public Farewell {
      contact = Map.copyOf(contact);
      hopes = Map.copyOf(hopes);
      said = Set.copyOf(said);
    }

    static Farewell open() {
      return new Farewell(Map.of(), Map.of(), Set.of());
    }

    Farewell with(Side side, Contact wished) {
      var all = new EnumMap<Side, Contact>(Side.class);
      all.putAll(contact);
      all.put(side, wished);
      return new Farewell(all, hopes, said);
    }

    Farewell with(Side side, Hope hope) {
      var mine = EnumSet.of(hope);
      mine.addAll(hopes.getOrDefault(side, Set.of()));
      var all = new EnumMap<Side, Set<Hope>>(Side.class);
      all.putAll(hopes);
      all.put(side, mine);
      return new Farewell(contact, all, said);
    }

    Farewell said(Side side) {
      var all = EnumSet.of(side);
      all.addAll(said);
      return new Farewell(contact, hopes, all);
    }

    Farewell unsaid(Side side) {
      var left = EnumSet.noneOf(Side.class);
      left.addAll(said);
      left.remove(side);
      return new Farewell(contact, hopes, left);
    }

    /// What both can live with: the narrower of the two; empty until both have said.
    Optional<Contact> agreed() {
      return contact.size() == Side.values().length
          ? contact.values().stream().min(Contact::compareTo)
          : Optional.empty();
    }
  }

  /// What one would like when the term is over.
  public enum Wish {
    RENEW,
    FINISH,
    /// To finish here and to go on with somebody else: as good an end as any.
    MOVE_ON
  }

  /// The contact from here, the narrowest first.
  public enum Contact {
    AS_COLLEAGUES,
    NOW_AND_THEN,
    AS_WE_LIKE
  }

  /// What one hopes for next.
  public enum Hope {
    TO_MENTOR_SOMEBODY,
    ANOTHER_MATCH
  }
}
