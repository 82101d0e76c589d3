package alcove.core;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// The copy of one capability in one language: what people read, kept beside the code as
/// `words.properties` in the capability's package, in UTF-8.
///
/// Only the capability's `XWords` class calls [#say], with one method per sentence, so that a
/// missing argument does not compile. Placeholders are names in braces: `{partner} would like to
/// …`. Arguments are our own words, numbers and mentions, never what a person typed.
public final class Words {
  private final Map<String, Line> lines = new HashMap<>();

  /// Reads the copy that lies beside `home`.
  ///
  /// @throws IllegalStateException when there is none: a build without its words is broken
  public Words(Class<?> home) {
    var read = new Properties();
    try (var in = home.getResourceAsStream("words.properties")) {
      if (in == null) {
        throw new IllegalStateException("no words beside " + home.getName());
      }
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    read.stringPropertyNames().forEach(key -> lines.put(key, Line.of(read.getProperty(key))));
  }

  /// The line `key` with each `{name}` replaced by the value that follows the name in
  /// `namesAndValues`.
  ///
  /// @throws IllegalStateException when the line, or a value it needs, is missing
  public String say(String key, Object... namesAndValues) {
    var line = lines.get(key);
    if (line == null) {
      throw new IllegalStateException("no words for " + key);
    }
    return line.said(namesAndValues)
        .orElseThrow(() -> new IllegalStateException("a value is missing in " + key));
  }

  /// A line taken apart: a text, and each gap with the text after it.
  private record Line(String begin, List<Gap> gaps) {
    private record Gap(String name, String then) {}

    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    static Line of(String written) {
      var found = GAP.matcher(written).results().toList();
      var gaps = new ArrayList<Gap>();
      for (var i = 0; i < found.size(); i++) {
        var end = i + 1 < found.size() ? found.get(i + 1).start() : written.length();
        gaps.add(new Gap(found.get(i).group(1), written.substring(found.get(i).end(), end)));
      }
      var begin = found.isEmpty() ? written.length() : found.getFirst().start();
      return new Line(written.substring(0, begin), gaps);
    }

    /// In one go: braces in a value are no gaps. Empty when a value is missing.
    Optional<String> said(Object[] namesAndValues) {
      var said = new StringBuilder(begin);
      for (var gap : gaps) {
        var at = 0;
        while (at < namesAndValues.length && !gap.name().equals(namesAndValues[at])) {
          at += 2;
        }
        if (at >= namesAndValues.length) {
          return Optional.empty();
        }
        said.append(namesAndValues[at + 1]).append(gap.then());
      }
      return Optional.of(said.toString());
    }
  }

  /// What a coordinator wrote into the program, inside a line of ours: as it stands, with no
  /// mention that pings and no link that hides its address.
  public static String asTyped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// Whether there is a line `key`.
  public boolean has(String key) {
    return lines.containsKey(key);
  }

  /// All keys, for the test that holds the copy to the code.
  public Set<String> keys() {
    return Set.copyOf(lines.keySet());
  }
}
