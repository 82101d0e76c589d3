package alcove;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `docs/practice.md` is held to the tests: each row names what shows it, and each test that has a
/// row's number is named there. `-Dgolden.write=true` writes the last column anew.
final class PracticeTest {
  private static final Path PAGE = Path.of("docs", "practice.md");
  private static final Pattern ROW = Pattern.compile("(\\| ([SN]\\d+) \\|.*\\|)[^|]*\\|");
  private static final String NOTHING = "*not yet*";

  private static Shown shown;

  @BeforeAll
  static void gather() {
    shown = Shown.byAllTests();
  }

  @Test
  void every_row_names_what_shows_it() throws IOException {
    var held = page().stream().map(PracticeTest::held).toList();
    if (Boolean.getBoolean("golden.write")) {
      Files.write(PAGE, held, UTF_8);
    }

    assertThat(page()).isEqualTo(held);
  }

  @Test
  void every_recommendation_has_a_row_and_no_test_tells_another() throws IOException {
    var rows = page().stream().map(ROW::matcher).filter(Matcher::matches).map(row -> row.group(2));
    var all = Stream.concat(numbered("S", 57), numbered("N", 24)).toList();

    assertThat(rows).containsExactlyElementsOf(all);
    assertThat(all).containsAll(shown.rows().keySet());
  }

  private static String held(String line) {
    var row = ROW.matcher(line);
    if (!row.matches()) {
      return line;
    }
    var cell = shown.cell(row.group(2));
    return row.group(1) + " " + (cell.isEmpty() ? NOTHING : cell) + " |";
  }

  private static List<String> page() throws IOException {
    return Files.readAllLines(PAGE, UTF_8);
  }

  private static Stream<String> numbered(String letter, int most) {
    return IntStream.rangeClosed(1, most).mapToObj(i -> letter + i);
  }
}
