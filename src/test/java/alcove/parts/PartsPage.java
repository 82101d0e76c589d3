package alcove.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The table of `docs/dependencies.md`.
final class PartsPage {
  private static final Path PAGE = Path.of("docs", "dependencies.md");
  private static final String BEGIN = "<!-- what is in the jar: written by ./alcove sbom -->\n";
  private static final String END = "<!-- end of what is in the jar -->";
  private static final String HEADING = "| library | version | licence |\n|---|---|---|\n";

  private PartsPage() {}

  static List<Part> read() throws IOException {
    var page = Files.readString(PAGE);
    return page.substring(begin(page), page.indexOf(END))
        .lines()
        .filter(line -> line.startsWith("| ") && line.contains(":"))
        .map(Part::of)
        .toList();
  }

  static void write(List<Part> parts) throws IOException {
    var page = Files.readString(PAGE);
    var table =
        parts.stream().map(part -> part.row() + "\n").sorted().collect(Collectors.joining());
    Files.writeString(
        PAGE, page.substring(0, begin(page)) + HEADING + table + page.substring(page.indexOf(END)));
  }

  private static int begin(String page) {
    return page.indexOf(BEGIN) + BEGIN.length();
  }
}
