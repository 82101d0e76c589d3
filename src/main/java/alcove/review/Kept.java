package alcove.review;

/// The answer to "did anything leave the pair that you did not expect?" It is never shown to the
/// partner, and it is dropped when the review is revealed.
public enum Kept {
  NOTHING,
  SORTED,
  HELP
}
