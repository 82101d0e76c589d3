package alcove.checkin;

import java.util.List;

/// A question of a check-in. Every question is put to both sides.
public enum Item {
  /// Have the two met since last time?
  MET,
  /// How useful is it?
  USEFUL,
  /// The check-in's own question about trust, from [TrustQuestion].
  TRUST,
  /// Did anything leave the pair that this person did not expect?
  LEFT;

  /// The answers that can be given, in the order in which they are offered.
  public List<Answer> answers() {
    return switch (this) {
      case MET -> List.of(Answer.YES, Answer.NOT_YET, Answer.HELP);
      case USEFUL, TRUST -> List.of(Answer.ONE, Answer.TWO, Answer.THREE, Answer.FOUR, Answer.FIVE);
      case LEFT -> List.of(Answer.NO, Answer.SORTED, Answer.HELP);
    };
  }
}
