package alcove.threeway;

/// Something that a third person may hear about, or may not.
public enum Matter {
  /// What the two meet for.
  PURPOSE,
  /// What the mentee will do next.
  NEXT_STEPS,
  /// What the mentee does well.
  STRENGTHS,
  /// What is still hard.
  WHAT_IS_HARD,
  /// Where the mentee would like to go.
  ASPIRATIONS,
  /// The time that meeting takes, and other support.
  SUPPORT,
  /// What the mentor has advised.
  ADVICE,
  /// How the two get on.
  HOW_IT_GOES
}
