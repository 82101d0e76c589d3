package alcove.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the conversations have entered in the routes, as their sources say.
final class Words {
  private static final Path SOURCES = Path.of("src", "main", "java", "alcove");

  private Words() {}

  /// The words of `/mentor`.
  static List<String> commands() {
    return entered("\\.word\\(\\s*\"([a-z]*)\"");
  }

  /// The forms that somebody can send.
  static List<String> forms() {
    return entered("\\.form\\(\\s*\"([a-z.]+)\"");
  }

  /// The buttons and menus that somebody can press.
  static List<String> taps() {
    return entered("\\.tap\\(\\s*\"([a-z]+\\.[a-z]+)\"");
  }

  private static List<String> entered(String pattern) {
    var entry = Pattern.compile(pattern);
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith("Conversation.java"))
          .flatMap(file -> found(entry, file))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> found(Pattern entry, Path file) {
    try {
      return entry.matcher(Files.readString(file)).results().map((MatchResult it) -> it.group(1));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
