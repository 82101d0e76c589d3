package alcove.review;

import alcove.core.Notice;
import java.time.LocalDate;
import java.util.Optional;

/// What people are told about reviews.
public sealed interface ReviewNotice extends Notice {

  /// A review is open and waits for your side.
  ///
  /// @param closesOn the day on which it closes
  record Invited(int number, LocalDate closesOn) implements ReviewNotice {}

  /// A review has closed without being shown. It does not say why.
  ///
  /// @param next the day of the next one; empty when there is none before the end
  record Closed(Optional<LocalDate> next) implements ReviewNotice {}

  /// In the room: both have answered, and this is what they answered. Later, what came of it.
  ///
  /// @param differed whether the two have chosen, and chose different outcomes
  /// @param settled the outcome both chose
  record Revealed(
      int number,
      Reviews.Shared mentor,
      Reviews.Shared mentee,
      boolean differed,
      Optional<NextStep> settled)
      implements ReviewNotice {}

  /// Both have chosen, and chose different outcomes.
  record Differed(int number) implements ReviewNotice {}

  /// Both have chosen this.
  record Settled(NextStep outcome) implements ReviewNotice {}

  /// What stands where the review waited for one's side, once it does not any more.
  record NothingLeft() implements ReviewNotice {}
}
