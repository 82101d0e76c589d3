package alcove.program;

import java.util.List;

/// A field of the settings' form; its name is the field's.
public enum Field {
  NAME,
  COORDINATORS,
  COORDINATOR_GROUPS,
  SUPERVISORS,
  SUPERVISOR_GROUPS,
  /// The months of a term; two people may agree on any day within two years.
  TERM,
  /// The days between check-ins: those rhythms that an agreement offers.
  RHYTHM,
  /// The mentees of a mentor.
  CAPACITY,
  /// The days for which an ended pair's key is kept.
  RETENTION,
  /// 1: guests may be in a pair.
  GUESTS,
  /// The channel in which new pairs are announced, if they are.
  ANNOUNCEMENTS,
  DAYS,
  FROM,
  UNTIL,
  HOLIDAYS,
  CALENDAR,
  MUST_REPORT,
  EMERGENCY,
  /// The working days of a notice.
  NOTICE,
  /// The pairs that a figure is about at the least.
  FEWEST,
  /// The program's own conversation cards.
  CARDS;

  /// What can be chosen, where one of some numbers is; empty where it is something else.
  List<Integer> offered() {
    return switch (this) {
      case TERM -> List.of(3, 6, 9, 12, 18, 24);
      case RHYTHM -> List.of(7, 14, 21, 28);
      case CAPACITY -> List.of(1, 2, 3, 4, 5, 8);
      case RETENTION -> List.of(7, 30, 90);
      case GUESTS -> List.of(0, 1);
      case NOTICE -> List.of(1, 2, 3, 5, 10);
      case FEWEST -> List.of(14, 20, 30, 50, 100);
      case NAME,
          COORDINATORS,
          COORDINATOR_GROUPS,
          SUPERVISORS,
          SUPERVISOR_GROUPS,
          ANNOUNCEMENTS,
          DAYS,
          FROM,
          UNTIL,
          HOLIDAYS,
          CALENDAR,
          MUST_REPORT,
          EMERGENCY,
          CARDS ->
          List.of();
    };
  }
}
