package alcove.figures;

import java.time.Instant;
import java.util.Optional;

/// What one pair's record says about the weeks before a moment, as far as it is counted. It holds
/// no word, no name and no single answer.
///
/// @param active whether the pair's calendar runs: signed, not paused, not ended
/// @param replied how many of the two answered a check-in that they were asked in these weeks
/// @param trust their answers about trust in these weeks, added up
/// @param met how often the two met in these weeks, as far as either has said
/// @param review the latest review, when there was one
public record Facts(
    Moments moments, boolean active, int replied, Grades trust, int met, Optional<Review> review) {

  /// How many weeks the facts are about.
  public static final int WEEKS = 4;

  /// Grades from 1 to 5, added up.
  public record Grades(int sum, int count) {}

  /// @param opened when both were asked, moved by pauses
  /// @param held whether both answered
  public record Review(Instant opened, boolean held) {}
}
