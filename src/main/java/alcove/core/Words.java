package alcove.core;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The copy of one capability in one language: what people read, kept beside the code as
/// `words.properties` in the capability's package, in UTF-8.
///
/// Only the capability's `XWords` class calls [#say], with one method per sentence, so that a
/// missing argument does not compile. Placeholders are names in braces: `{partner} would like to
/// …`. Arguments are our own words, numbers and mentions, never what a person typed.
public final class Words {
  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

  private final Properties lines = new Properties();

  /// Reads the copy that lies beside `home`.
  ///
  /// @throws IllegalStateException when there is none: a build without its words is broken
  public Words(Class<?> home) {
    try (var in = home.getResourceAsStream("words.properties")) {
      if (in == null) {
        throw new IllegalStateException("no words beside " + home.getName());
      }
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The line `key` with each `{name}` replaced by the value that follows the name in
  /// `namesAndValues`.
  ///
  /// @throws IllegalStateException when the line, or a value it needs, is missing
  public String say(String key, Object... namesAndValues) {
    var line = lines.getProperty(key);
    if (line == null) {
      throw new IllegalStateException("no words for " + key);
    }
    var values = new HashMap<String, String>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      values.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
    }
    // In one go: braces in a value are no gaps.
    return GAP.matcher(line)
        .replaceAll(gap -> {
          var value = values.get(gap.group(1));
          if (value == null) {
            throw new IllegalStateException("a value is missing in " + key);
          }
          return Matcher.quoteReplacement(value);
        });
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

  /// All keys, sorted, for the test that holds the copy to the code.
  public Set<String> keys() {
    return new TreeSet<>(lines.stringPropertyNames());
  }
}
