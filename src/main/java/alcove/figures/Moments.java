package alcove.figures;

import alcove.core.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// When a pair came to the points that its program counts, each the first time only: a pair has one
/// beginning, however often it signs anew.
///
/// @param agreed both said yes
/// @param signed both signed for the first time
/// @param ended it ended, and how
/// @param term the last day of the term that they signed first
/// @param renewed they signed a later one
public record Moments(
    Optional<Instant> agreed,
    Optional<Instant> signed,
    Optional<Ending> ended,
    Optional<LocalDate> term,
    Optional<Instant> renewed)
    implements Slice {

  /// How a pair ended. Finishing is always finishing: the figures know only whether the term was
  /// over.
  ///
  /// @param early whether days of the agreed term were left, or none was agreed yet
  public record Ending(Instant at, boolean early) {}

  /// Those of a pair that has come to nothing yet.
  public static Moments none() {
    return new Moments(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
