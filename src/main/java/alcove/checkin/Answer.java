package alcove.checkin;

/// One tap of a person's answer to a question of a check-in. Nobody but that person is shown it.
public enum Answer {
  YES,
  NOT_YET,
  NO,
  SORTED,
  HELP,
  ONE,
  TWO,
  THREE,
  FOUR,
  FIVE
}
