package alcove.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The pages on confidentiality name tests that there are.
final class NamedTestsTest {
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)`");
  private static final Pattern ROW =
      Pattern.compile("^\\| [^|]+ \\| [^|]+ \\| [^|]+ \\| (.*) \\|$");
  private static final Path PAGE = Path.of("docs", "confidentiality.md");

  @Test
  void every_test_that_is_named_exists() throws IOException {
    var named =
        TEST.matcher(Files.readString(PAGE)).results().map(it -> it.group(1)).distinct().toList();

    assertThat(named).hasSizeGreaterThan(10).isSubsetOf(tests());
  }

  @Test
  void every_row_names_a_test_or_says_that_nothing_is_defended() throws IOException {
    var cells =
        Files.readString(PAGE)
            .lines()
            .dropWhile(line -> !line.startsWith("| who |"))
            .takeWhile(line -> line.startsWith("|"))
            .map(ROW::matcher)
            .filter(row -> row.matches())
            .map(row -> row.group())
            .filter(row -> !row.startsWith("| who |"))
            .toList();

    assertThat(cells)
        .hasSizeGreaterThan(5)
        .allMatch(row -> TEST.matcher(row).find() || row.contains("**not defended**"));
  }

  private static Set<String> tests() throws IOException {
    try (var files = Files.walk(Path.of("src", "test", "java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
