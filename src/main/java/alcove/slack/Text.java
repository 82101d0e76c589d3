package alcove.slack;

/// Characters, looked at one by one: the requests' path compiles no patterns.
final class Text {
  private Text() {}

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// Whether `text` is a non-negative number of at most `digits` digits.
  static boolean isNumber(String text, int digits) {
    return !text.isEmpty() && text.length() <= digits && text.chars().allMatch(Text::isDigit);
  }

  /// Whether `text` could be one of Slack's codes: lower-case letters, digits, underscores.
  static boolean isCode(String text) {
    return !text.isEmpty()
        && text.length() <= 64
        && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || isDigit(c) || c == '_');
  }
}
