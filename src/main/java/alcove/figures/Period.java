package alcove.figures;

import alcove.core.ProgramId;

/// All that can be asked of the figures: which program's, and as of which release.
///
/// @param number counts the program's releases from 1; the newest are meant by any number that has
///   not been reached
record Period(ProgramId program, int number) {
  private static final int NEWEST = Integer.MAX_VALUE;

  static Period newest(ProgramId program) {
    return new Period(program, NEWEST);
  }

  /// What stands on a button or an option.
  static Period read(String value) {
    var parts = value.split(" ", 2);
    var program = ProgramId.named(parts[0]);
    return parts.length == 2 && parts[1].matches("[0-9]{1,6}")
        ? new Period(program, Integer.parseInt(parts[1]))
        : newest(program);
  }

  String value() {
    return number == NEWEST ? program.value() : program.value() + " " + number;
  }
}
