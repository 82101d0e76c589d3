package alcove.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Words that nobody has ever typed before, one for each field, and where they are.
///
/// All of a flock begin alike, so that looking for one is looking for all; the rest of the word
/// says whose it is. Twenty letters: as long as a word may be that somebody could take for a
/// command.
final class Canaries {
  private static final int COMMON = 16;
  private static final int OWN = 4;

  private final String common = letters(COMMON);
  private final List<String> fields = new ArrayList<>();
  private final Map<String, String> words = new ConcurrentHashMap<>();

  /// The word of this field.
  synchronized String of(String field) {
    return words.computeIfAbsent(field, this::fresh);
  }

  /// How many fields have a word.
  synchronized int count() {
    return fields.size();
  }

  private String fresh(String field) {
    fields.add(field);
    var own = new StringBuilder();
    for (var rest = fields.size() - 1; own.length() < OWN; rest /= 26) {
      own.append((char) ('a' + rest % 26));
    }
    return common + own;
  }

  /// In which ways any of the words is written there.
  Set<Encoding> ways(byte[] place) {
    return ways(new String(place, ISO_8859_1));
  }

  /// In which ways any of the words is written there.
  Set<Encoding> ways(String place) {
    var folded = place.toLowerCase(Locale.ROOT);
    var found = EnumSet.noneOf(Encoding.class);
    for (var encoding : Encoding.values()) {
      var written = encoding.of(common);
      if (encoding.isFolded()
          ? folded.contains(written.toLowerCase(Locale.ROOT))
          : place.contains(written)) {
        found.add(encoding);
      }
    }
    return found;
  }

  /// Whose words stand there in plain letters.
  Set<String> fieldsIn(String place) {
    var found = new TreeSet<String>();
    for (var at = place.indexOf(common); at >= 0; at = place.indexOf(common, at + 1)) {
      var own = place.substring(at + COMMON, Math.min(place.length(), at + COMMON + OWN));
      found.add(field(own));
    }
    return found;
  }

  private synchronized String field(String own) {
    var number = 0;
    for (var i = own.length() - 1; i >= 0; i--) {
      number = number * 26 + (own.charAt(i) - 'a');
    }
    return own.length() == OWN && number >= 0 && number < fields.size()
        ? fields.get(number)
        : "a field that cannot be told";
  }

  private static String letters(int count) {
    return new SecureRandom()
        .ints(count, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
