package alcove.program;

/// What can be wrong at a field of the settings' form.
public enum Mistake {
  MISSING,
  TOO_LONG,
  NOT_OFFERED,
  ENDS_BEFORE_IT_BEGINS,
  NOT_A_DAY,
  NOT_A_CALENDAR,
  REPEATS,
  TOO_MANY,
  ITEM_TOO_LONG,
  ONLY_A_LINK,
  TWICE,
  BOTH
}
