package alcove.core;

import java.util.regex.Pattern;

/// The id that Slack has given a user group.
public record GroupId(String value) {
  private static final Pattern FORM = Pattern.compile("S[A-Z0-9]{1,30}");

  public GroupId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not a group id");
    }
  }

  /// Whether this could be the id of a user group.
  public static boolean isOne(String value) {
    return FORM.matcher(value).matches();
  }
}
