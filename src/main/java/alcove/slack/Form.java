package alcove.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A body of `name=value` pairs, percent-encoded, as commands and interactions come in.
final class Form {
  private Form() {}

  /// The first value of every name.
  ///
  /// @throws IllegalArgumentException when the encoding is broken
  static Map<String, String> parse(String body) {
    var fields = new HashMap<String, String>();
    var begin = 0;
    while (begin < body.length()) {
      var end = body.indexOf('&', begin);
      end = end < 0 ? body.length() : end;
      var equals = body.indexOf('=', begin);
      if (equals >= begin && equals < end) {
        fields.putIfAbsent(
            decode(body.substring(begin, equals)), decode(body.substring(equals + 1, end)));
      }
      begin = end + 1;
    }
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
