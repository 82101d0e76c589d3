package alcove.card;

/// A card that both answer, each alone, before either sees the other's answer.
public enum Round {
  /// Three questions, answered in one's own words.
  QUESTIONS,
  /// Somebody asks in passing how it goes.
  CORRIDOR,
  /// A name slips out.
  NAME,
  /// One of the two is worried about what the other said.
  WORRY;

  /// How many questions there are in [#QUESTIONS], and ways to go in each scene.
  static final int PARTS = 3;

  /// Whether it is answered by choosing a way to go.
  boolean isScene() {
    return this != QUESTIONS;
  }
}
