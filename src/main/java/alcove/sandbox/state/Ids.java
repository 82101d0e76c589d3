package alcove.sandbox.state;

import java.util.Locale;

/// Numbers that look like Slack's ids and never come twice. Touched only under the workspace's
/// lock.
public final class Ids {
  private static final int WIDTH = 8;

  private long last;

  Ids(long last) {
    this.last = last;
  }

  long last() {
    return last;
  }

  /// The next id of the kind that `letter` stands for: `C0A0000001`.
  public String next(String letter) {
    last++;
    var number = Long.toString(last, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    return letter + "0A" + "0".repeat(Math.max(0, WIDTH - number.length())) + number;
  }

  /// A short one in small letters, such as Slack gives a block without an id.
  public String small() {
    last++;
    return "b" + Long.toString(last, Character.MAX_RADIX);
  }
}
