package alcove.threeway;

import alcove.core.NumberedValue;
import alcove.core.PairClock;
import alcove.core.PairId;
import alcove.core.Prompt;
import alcove.core.Side;
import alcove.core.Slice;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sheet of two people for a meeting of three.
///
/// @param count sheets and changes of sheets in all; the number of the latest
public record ThreeWays(PairClock clock, Stage stage, int count) implements Slice {

  /// What a pair has that has not signed yet.
  public static ThreeWays none() {
    return new ThreeWays(new PairClock.NotStarted(), new None(), 0);
  }

  /// Whoever is to read a sheet, until it is agreed, another, or off.
  @Override
  public List<Prompt> prompts(PairId pair) {
    return stage instanceof Proposed(var by, var _, var _)
        ? List.of(
            new Prompt(
                by.other(),
                "threeway.decline",
                NumberedValue.of(pair, count),
                new ThreeWayNotice.NothingLeft()))
        : List.of();
  }

  ThreeWays with(PairClock next) {
    return new ThreeWays(next, stage, count);
  }

  ThreeWays with(Stage next) {
    return new ThreeWays(clock, next, count);
  }

  /// The same with another sheet, under the next number.
  ThreeWays proposed(Side by, Sheet sheet, Map<Side, Instant> prompts) {
    return new ThreeWays(clock, new Proposed(by, sheet, prompts), count + 1);
  }

  /// Where the sheet is.
  public sealed interface Stage {
    /// What is written; empty when nothing is.
    default Optional<Sheet> written() {
      return switch (this) {
        case None _ -> Optional.empty();
        case Proposed(var _, var sheet, var _) -> Optional.of(sheet);
        case Agreed(var sheet, var _) -> Optional.of(sheet);
      };
    }

    /// When each side is told of it again; absent when not any more.
    default Map<Side, Instant> prompts() {
      return switch (this) {
        case None _ -> Map.of();
        case Proposed(var _, var _, var prompts) -> prompts;
        case Agreed(var _, var prompts) -> prompts;
      };
    }

    /// The same, with nothing more to tell `side`.
    default Stage told(Side side) {
      var left = new EnumMap<Side, Instant>(Side.class);
      left.putAll(prompts());
      left.remove(side);
      return switch (this) {
        case None none -> none;
        case Proposed(var by, var sheet, var _) -> new Proposed(by, sheet, left);
        case Agreed(var sheet, var _) -> new Agreed(sheet, left);
      };
    }
  }

  /// No meeting of three is prepared.
  public record None() implements Stage {}

  /// One has written it, and so agreed to it; the other has not.
  ///
  /// @param by who wrote this version
  public record Proposed(Side by, Sheet sheet, Map<Side, Instant> prompts) implements Stage {
    public Proposed {
      prompts = Map.copyOf(prompts);
    }
  }

  /// Both have agreed to this very sheet.
  public record Agreed(Sheet sheet, Map<Side, Instant> prompts) implements Stage {
    public Agreed {
      prompts = Map.copyOf(prompts);
    }
  }
}
