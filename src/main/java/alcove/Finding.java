package alcove;

import java.util.Locale;

/// One line of the doctor's report.
///
/// @param about what was looked at, in one word
/// @param text how it is and, unless it is well, what to do
record Finding(Grade grade, String about, String text) {

  enum Grade {
    /// Well.
    OK,
    /// Works, but somebody should know.
    NOTE,
    /// Does not work, or must not be left so.
    FIX
  }

  static Finding ok(String about, String text) {
    return new Finding(Grade.OK, about, text);
  }

  static Finding note(String about, String text) {
    return new Finding(Grade.NOTE, about, text);
  }

  static Finding fix(String about, String text) {
    return new Finding(Grade.FIX, about, text);
  }

  String line() {
    return "%-5s %-9s %s".formatted(grade.name().toLowerCase(Locale.ROOT), about, text);
  }
}
