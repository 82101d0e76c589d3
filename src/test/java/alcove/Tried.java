package alcove;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much the suites try at the least, as `docs/confidentiality.md` says: each suite holds its
/// own rows to what it has counted.
///
/// `-Dgolden.write=true` writes a row's number anew: what was counted, less a tenth, since chance
/// has a part in it, to two digits.
public final class Tried {
  private static final Path PAGE = Path.of("docs", "confidentiality.md");
  private static final int DIGITS = 2;

  /// So few are counted one by one, and chance has no part in them.
  private static final int FEW = 20;

  private Tried() {}

  /// Holds a row to what was counted.
  ///
  /// @param what the row's first cell
  public static synchronized void atLeast(String what, long count) {
    try {
      var page = Files.readString(PAGE, UTF_8);
      var row = row(page, what);
      if (Boolean.getBoolean("golden.write")) {
        var written = page.substring(0, row.start(1)) + shown(count) + page.substring(row.end(1));
        Files.writeString(PAGE, written, UTF_8);
      } else {
        assertThat(count)
            .as("%s: see the page on confidentiality", what)
            .isGreaterThanOrEqualTo(Long.parseLong(row.group(1).replace(",", "")));
      }
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Matcher row(String page, String what) {
    var row = Pattern.compile("\\| " + Pattern.quote(what) + " \\| ([0-9,]+) \\|").matcher(page);
    assertThat(row.find()).as("a row on the page for: %s", what).isTrue();
    return row;
  }

  private static String shown(long count) {
    var least = count < FEW ? count : count - count / 10;
    var step = (long) Math.pow(10, Math.max(0, Long.toString(least).length() - DIGITS));
    return NumberFormat.getIntegerInstance(Locale.ROOT).format(least - least % step);
  }
}
