package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A figure in `docs/sandbox.md`, which is what a test counts. `-Dfigures.write=true` writes it
/// anew.
public final class Figure {
  private static final Path PAGE = Path.of("docs", "sandbox.md");

  private Figure() {}

  /// Holds the row of this name to `count`.
  public static void stands(String name, long count) {
    try {
      var page = Files.readString(PAGE);
      if (Boolean.getBoolean("figures.write")) {
        page = page.replaceAll("(?m)^\\| " + name + " \\| [\\d,]+ \\|$", row(name, count));
        Files.writeString(PAGE, page);
      }
      assertThat(page).contains(row(name, count));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String row(String name, long count) {
    return "| %s | %,d |".formatted(name, count);
  }
}
