package alcove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The README is held to the program.
final class ReadmeTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(((?!https?:)[^)#]+)\\)");
  private static final Pattern ANCHOR = Pattern.compile("\\]\\(#([^)]+)\\)");

  private final List<String> lines = Files.readAllLines(Path.of("README.md"));

  ReadmeTest() throws IOException {}

  @Test
  void its_table_of_settings_is_the_programs() {
    var rows = Arrays.stream(Setting.values()).map(ReadmeTest::row).toList();

    assertThat(table("| setting |")).isEqualTo(rows);
  }

  @Test
  void its_map_has_every_package() throws IOException {
    try (var packages = Files.list(Path.of("src/main/java/alcove"))) {
      var rows = String.join("\n", table("| package |"));
      assertThat(packages.filter(Files::isDirectory))
          .isNotEmpty()
          .allSatisfy(folder -> assertThat(rows).contains("| `" + folder.getFileName() + "` |"));
    }
  }

  @Test
  void its_links_lead_somewhere() {
    var links = lines.stream().flatMap(line -> LINK.matcher(line).results()).toList();

    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(Path.of(link.group(1))).exists());
  }

  @Test
  void its_contents_lead_to_its_headings() {
    var headings =
        lines.stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
            .toList();
    var anchors = lines.stream().flatMap(line -> ANCHOR.matcher(line).results());

    assertThat(anchors.map(anchor -> anchor.group(1))).isNotEmpty().isSubsetOf(headings);
  }

  private static String row(Setting setting) {
    var file = setting.isSecret() ? ", or `…_FILE`" : "";
    return "| `%s`%s | %s | %s |".formatted(setting, file, setting.otherwise(), setting.meaning());
  }

  private List<String> table(String heading) {
    return lines.stream()
        .dropWhile(line -> !line.startsWith(heading))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }
}
