package alcove.sandbox.state;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a channel may be called: 80 small letters, digits, hyphens and underlines of any script,
/// not punctuation alone.
final class ChannelName {
  private static final int LENGTH = 80;
  private static final Pattern ALLOWED = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}_-]+");
  private static final Pattern PUNCTUATION = Pattern.compile("[_-]+");

  private ChannelName() {}

  /// Slack's word for what is wrong with the name; empty for nothing.
  static Optional<String> problem(String name) {
    if (name.isEmpty()) {
      return Optional.of("invalid_name_required");
    }
    if (name.length() > LENGTH) {
      return Optional.of("invalid_name_maxlength");
    }
    if (PUNCTUATION.matcher(name).matches()) {
      return Optional.of("invalid_name_punctuation");
    }
    return ALLOWED.matcher(name).matches()
        ? Optional.empty()
        : Optional.of("invalid_name_specials");
  }
}
