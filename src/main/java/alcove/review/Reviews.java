package alcove.review;

import alcove.core.PairClock;
import alcove.core.PairId;
import alcove.core.Prompt;
import alcove.core.Side;
import alcove.core.Slice;
import alcove.privacy.Confidential;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A pair's expectation reviews: what has been, and the one that is open.
///
/// @param stage where the latest review is
/// @param mentor what concerns the mentor alone
/// @param mentee what concerns the mentee alone
public record Reviews(
    PairClock clock, History history, Stage stage, Standing mentor, Standing mentee)
    implements Slice {

  /// The reviews of a pair that has not signed yet.
  public static Reviews none() {
    return new Reviews(
        new PairClock.NotStarted(),
        new History(0, Optional.empty(), 0, 0),
        new Between(),
        Standing.none(),
        Standing.none());
  }

  /// Until one's own side is in, or the review is over.
  @Override
  public List<Prompt> prompts(PairId pair) {
    var value = ReviewValue.of(pair, number()).written();
    return Arrays.stream(Side.values())
        .filter(side ->
            stage instanceof Filling filling
                && filling.part(side) instanceof Asked asked
                && asked.prompts() > 0)
        .map(side -> new Prompt(side, "review.open", value, new ReviewNotice.NothingLeft()))
        .toList();
  }

  public Standing standing(Side side) {
    return side == Side.MENTOR ? mentor : mentee;
  }

  /// The number of the latest review.
  public int number() {
    return history.opened();
  }

  Reviews with(Side side, Standing next) {
    return side == Side.MENTOR
        ? new Reviews(clock, history, stage, next, mentee)
        : new Reviews(clock, history, stage, mentor, next);
  }

  Reviews with(Stage next) {
    return new Reviews(clock, history, next, mentor, mentee);
  }

  Reviews with(PairClock next) {
    return new Reviews(next, history, stage, mentor, mentee);
  }

  Reviews with(History next) {
    return new Reviews(clock, next, stage, mentor, mentee);
  }

  /// @param opened how many reviews there have been
  /// @param openedAt when the latest was opened, moved by pauses
  /// @param stoodSeconds by how much pauses have moved the calendar
  /// @param held the number of the latest review that both answered; 0 when there is none
  public record History(int opened, Optional<Instant> openedAt, long stoodSeconds, int held) {
    History opened(Instant now) {
      return new History(opened + 1, Optional.of(now), stoodSeconds, held);
    }

    History later(Duration by) {
      return new History(
          opened, openedAt.map(at -> at.plus(by)), stoodSeconds + by.toSeconds(), held);
    }

    /// The latest was answered by both.
    History heldNow() {
      return new History(opened, openedAt, stoodSeconds, opened);
    }

    /// Whether both answered the latest.
    public boolean isHeld() {
      return opened > 0 && held == opened;
    }
  }

  /// What concerns one side alone.
  ///
  /// @param stopped whether this person asked not to be asked, until they come by themselves
  /// @param news what waits for this person's working hours
  public record Standing(boolean stopped, Optional<ReviewNotice> news) {
    static Standing none() {
      return new Standing(false, Optional.empty());
    }

    Standing withStopped(boolean stop) {
      return new Standing(stop, news);
    }

    Standing withNews(ReviewNotice notice) {
      return new Standing(stopped, Optional.of(notice));
    }

    Standing told() {
      return new Standing(stopped, Optional.empty());
    }
  }

  /// Where the latest review is.
  public sealed interface Stage {}

  /// No review is open.
  public record Between() implements Stage {}

  /// Each fills their side alone.
  public record Filling(Part mentor, Part mentee) implements Stage {
    public Part part(Side side) {
      return side == Side.MENTOR ? mentor : mentee;
    }

    Filling with(Side side, Part part) {
      return side == Side.MENTOR ? new Filling(part, mentee) : new Filling(mentor, part);
    }

    Filling later(Duration by) {
      return new Filling(mentor.later(by), mentee.later(by));
    }
  }

  /// Both have answered, and both see it; the two choose what comes of it.
  public record Shown(Instant at, Shared mentor, Shared mentee, Choices choices) implements Stage {
    Shown with(Choices next) {
      return new Shown(at, mentor, mentee, next);
    }
  }

  /// One side of a review that is being filled.
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

  /// Answered; the person can still change it until both have.
  public record Answered(Answers answers) implements Part {}

  /// What one person filled in.
  ///
  /// @param kept for this person alone
  public record Answers(Shared shared, Optional<Kept> kept) {}

  /// The part of one person's answers that both see once both have answered.
  public record Shared(Map<Item, Integer> grades, Map<Note, Confidential> notes) {
    public Shared {
      grades = Collections.unmodifiableMap(new TreeMap<>(grades));
      notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }
  }

  /// What each has chosen so far. Neither is told before both have.
  public record Choices(Optional<NextStep> mentor, Optional<NextStep> mentee) {
    static Choices none() {
      return new Choices(Optional.empty(), Optional.empty());
    }

    Choices with(Side side, NextStep outcome) {
      return side == Side.MENTOR
          ? new Choices(Optional.of(outcome), mentee)
          : new Choices(mentor, Optional.of(outcome));
    }

    Optional<NextStep> of(Side side) {
      return side == Side.MENTOR ? mentor : mentee;
    }

    boolean complete() {
      return mentor.isPresent() && mentee.isPresent();
    }

    /// What both chose, when it is the same.
    Optional<NextStep> common() {
      return mentor.equals(mentee) ? mentor : Optional.empty();
    }
  }
}
