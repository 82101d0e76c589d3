package alcove.checkin;

/// The rotating questions about trust: trust has many dimensions, and one question at a time keeps
/// a check-in short (`practice`: S49).
///
/// Check-ins take them in this order and begin again after the last, so none is repeated before all
/// have been asked, and neighbouring check-ins ask about different dimensions. The words for both
/// sides are the same.
public enum TrustQuestion {
  CARE_NOTICED,
  CANDOUR_HONEST,
  DISCRETION_SAFE,
  DIGNITY_RESPECT,
  HEARD_LISTENED,
  CARE_TIME,
  CANDOUR_DISAGREE,
  DISCRETION_CLEAR,
  DIGNITY_MISTAKES,
  HEARD_UNDERSTOOD,
  CARE_KIND,
  CANDOUR_HARD,
  DISCRETION_OTHERS,
  DIGNITY_SELF,
  HEARD_REMEMBERED;

  /// The question of a side's check-in of this number, counted from 1.
  static TrustQuestion of(int number) {
    return values()[Math.floorMod(number - 1, values().length)];
  }
}
