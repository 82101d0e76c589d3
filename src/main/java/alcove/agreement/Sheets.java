package alcove.agreement;

import alcove.core.Side;

/// Both sides' answers. Whoever holds this before the reveal must show each side its own sheet and
/// nothing of the other.
public record Sheets(Sheet mentor, Sheet mentee) {
  static final Sheets EMPTY = new Sheets(Sheet.EMPTY, Sheet.EMPTY);

  public Sheet of(Side side) {
    return side == Side.MENTOR ? mentor : mentee;
  }

  Sheets with(Side side, Sheet sheet) {
    return side == Side.MENTOR ? new Sheets(sheet, mentee) : new Sheets(mentor, sheet);
  }
}
