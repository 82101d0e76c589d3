package alcove.card;

import alcove.core.PairClock;
import alcove.core.Program.OwnCards.Card;
import alcove.core.Side;
import alcove.core.Slice;
import alcove.privacy.Confidential;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A pair's cards: what was dealt, and the round that lies before them.
///
/// @param stopped who asked for no more suggestions and reminders about cards
public record Cards(PairClock clock, Dealt dealt, Table table, Plans plans, Set<Side> stopped)
    implements Slice {
  public Cards {
    stopped = Set.copyOf(stopped);
  }

  /// The cards of a pair that has not signed yet.
  public static Cards none() {
    return new Cards(new PairClock.NotStarted(), Dealt.none(), new Clear(), Plans.none(), Set.of());
  }

  Cards with(PairClock next) {
    return new Cards(next, dealt, table, plans, stopped);
  }

  Cards with(Dealt next) {
    return new Cards(clock, next, table, plans, stopped);
  }

  Cards with(Table next) {
    return new Cards(clock, dealt, next, plans, stopped);
  }

  Cards with(Plans next) {
    return new Cards(clock, dealt, table, next, stopped);
  }

  Cards withStopped(Side side) {
    var all = EnumSet.of(side);
    all.addAll(stopped);
    return new Cards(clock, dealt, table, plans, all);
  }

  /// When the calendar suggests something to each side, for what it has not suggested yet.
  public record Plans(Map<Suggestion, Instant> mentor, Map<Suggestion, Instant> mentee) {
    public Plans {
      mentor = Map.copyOf(mentor);
      mentee = Map.copyOf(mentee);
    }

    static Plans none() {
      return new Plans(Map.of(), Map.of());
    }

    Map<Suggestion, Instant> of(Side side) {
      return side == Side.MENTOR ? mentor : mentee;
    }

    Plans later(Duration by) {
      return new Plans(later(mentor, by), later(mentee, by));
    }

    /// Without what this side has been told by `now`.
    Plans without(Side side, Instant now) {
      var left = new EnumMap<Suggestion, Instant>(Suggestion.class);
      of(side)
          .forEach((suggestion, at) -> {
            if (now.isBefore(at)) {
              left.put(suggestion, at);
            }
          });
      return side == Side.MENTOR ? new Plans(left, mentee) : new Plans(mentor, left);
    }

    private static Map<Suggestion, Instant> later(Map<Suggestion, Instant> plans, Duration by) {
      var moved = new EnumMap<Suggestion, Instant>(Suggestion.class);
      plans.forEach((suggestion, at) -> moved.put(suggestion, at.plus(by)));
      return moved;
    }
  }

  /// What was dealt so far.
  ///
  /// @param count cards and rounds in all; the number of the latest
  /// @param talk whether the latest is a card to talk about, which is never written again
  /// @param ofDeck how many of each deck
  /// @param shown the rounds that both have answered
  /// @param today how many on the day that began at `since`
  /// @param own the program's own cards that came since all of them had
  public record Dealt(
      int count,
      boolean talk,
      Map<Deck, Integer> ofDeck,
      Set<Round> shown,
      Optional<Instant> since,
      int today,
      Set<Integer> own) {
    public Dealt {
      ofDeck = Map.copyOf(ofDeck);
      shown = Set.copyOf(shown);
      own = Set.copyOf(own);
    }

    static Dealt none() {
      return new Dealt(0, false, Map.of(), Set.of(), Optional.empty(), 0, Set.of());
    }

    /// Which card of the deck comes next: none twice before it is through.
    int next(Deck deck) {
      return ofDeck.getOrDefault(deck, 0) % Deck.CARDS;
    }

    /// Which of the program's own comes next: none twice before all that there are have come.
    Card next(List<Card> all) {
      return all.stream()
          .filter(card -> !own.contains(card.number()))
          .findFirst()
          .orElseGet(all::getFirst);
    }

    Dealt with(Deck deck, Instant now) {
      var all = new EnumMap<Deck, Integer>(Deck.class);
      all.putAll(ofDeck);
      all.merge(deck, 1, Integer::sum);
      return counted(true, all, own, now);
    }

    /// What its coordinators have taken out since is not kept.
    Dealt with(Card card, List<Card> all, Instant now) {
      var came =
          all.stream()
              .map(Card::number)
              .filter(number -> own.contains(number) && !own.contains(card.number()))
              .collect(Collectors.toCollection(HashSet::new));
      came.add(card.number());
      return counted(true, ofDeck, came, now);
    }

    Dealt withRound(Instant now) {
      return counted(false, ofDeck, own, now);
    }

    Dealt withShown(Round round) {
      var all = EnumSet.of(round);
      all.addAll(shown);
      return new Dealt(count, talk, ofDeck, all, since, today, own);
    }

    boolean isEnough(Instant now, int most) {
      return today >= most && isSameDay(now);
    }

    private Dealt counted(boolean talk, Map<Deck, Integer> decks, Set<Integer> own, Instant now) {
      return isSameDay(now)
          ? new Dealt(count + 1, talk, decks, shown, since, today + 1, own)
          : new Dealt(count + 1, talk, decks, shown, Optional.of(now), 1, own);
    }

    private boolean isSameDay(Instant now) {
      return since.filter(begin -> now.isBefore(begin.plus(Duration.ofDays(1)))).isPresent();
    }
  }

  /// What lies before the two.
  public sealed interface Table {}

  /// No round.
  public record Clear() implements Table {}

  /// A round that both may answer.
  ///
  /// @param since when it was laid, moved by pauses
  public record Laid(Round round, int number, Instant since, Part mentor, Part mentee)
      implements Table {
    public Part part(Side side) {
      return side == Side.MENTOR ? mentor : mentee;
    }

    Laid with(Side side, Part part) {
      return side == Side.MENTOR
          ? new Laid(round, number, since, part, mentee)
          : new Laid(round, number, since, mentor, part);
    }

    Laid later(Duration by) {
      return new Laid(round, number, since.plus(by), mentor.later(by), mentee.later(by));
    }
  }

  /// One side of a round.
  public sealed interface Part {
    default Part later(Duration by) {
      return switch (this) {
        case Asked(var prompts, var next) -> new Asked(prompts, next.map(at -> at.plus(by)));
        case Answered answered -> answered;
      };
    }
  }

  /// Not answered yet.
  ///
  /// @param prompts how often this person was asked
  /// @param next when they are asked again
  public record Asked(int prompts, Optional<Instant> next) implements Part {}

  /// Answered; it can be changed until both have.
  public record Answered(Answer answer) implements Part {}

  /// What one person answers.
  public sealed interface Answer {}

  /// The way to go in a scene, from 0.
  public record Way(int place) implements Answer {}

  /// An answer to each question.
  public record Written(List<Confidential> answers) implements Answer {
    public Written {
      answers = List.copyOf(answers);
    }
  }
}
