package alcove.core;

import java.util.regex.Pattern;

/// A pair's random name: 128 bits, lower-case base 32, 26 characters. It says nothing about who is
/// in the pair, so it may stand in a button's value and in a Redis key.
public record PairId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

  public PairId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a pair id");
    }
  }
}
