package alcove.card;

/// Cards for one stage of mentoring, in the order in which they are dealt.
public enum Deck {
  GETTING_TO_KNOW,
  DIRECTION,
  PROGRESS,
  WINDING_DOWN,
  MOVING_ON,
  /// If you were in my shoes: the two change places.
  SHOES;

  /// How many cards each deck has.
  static final int CARDS = 8;
}
