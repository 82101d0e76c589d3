package alcove.core;

import java.time.Duration;
import java.time.Instant;

/// Whether a capability's calendar runs, as the pair's milestones have it. A capability that
/// prompts keeps one, so that all of them start, stand still and end alike.
public sealed interface PairClock {

  /// Nothing has been signed yet.
  record NotStarted() implements PairClock {}

  record Running() implements PairClock {}

  /// The pair has paused; what was planned waits, and later moves on by as long as this took.
  record Standing(Instant since) implements PairClock {}

  /// The pair has ended; nothing is planned any more.
  record Over() implements PairClock {}

  /// The clock after `milestone`. Milestones that say nothing new about it leave it as it is, so a
  /// milestone that is told twice changes nothing the second time.
  default PairClock after(Milestone milestone, Instant now) {
    if (this instanceof Over) {
      return this;
    }
    return switch (milestone) {
      case ACTIVE -> new Running();
      case RESUMED -> this instanceof Standing ? new Running() : this;
      case PAUSED -> this instanceof Running ? new Standing(now) : this;
      case ENDED -> new Over();
      case AGREEING, AMENDING -> this;
    };
  }

  /// For how long the clock has been standing still.
  default Duration stood(Instant now) {
    return this instanceof Standing(var since) ? Duration.between(since, now) : Duration.ZERO;
  }
}
