package alcove.program;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Whatever may be typed as a calendar of days off: some days, or the line that is wrong.
public final class CalendarFuzz {
  private CalendarFuzz() {}

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    var lines = new String(input, UTF_8).lines().toList();
    var isThere =
        switch (CalendarDays.of(lines)) {
          case CalendarDays.Days _ -> true;
          case CalendarDays.Wrong(var _, var line) -> line >= 1 && line <= lines.size();
        };
    if (!isThere) {
      throw new AssertionError("a line that there is not");
    }
  }
}
