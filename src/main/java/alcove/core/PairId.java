package alcove.core;

import java.util.regex.Pattern;

/// A pair's random name: 128 bits, lower-case base 32, 26 characters. It says nothing about who is
/// in the pair, so it may stand in a button's value and in a Redis key.
public record PairId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

  /// A name without chance in it, which is no pair's.
  private static final PairId NOBODYS = new PairId("a".repeat(26));

  public PairId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not a pair id");
    }
  }

  /// The pair that a request names. What cannot be a name is taken for one that is no pair's, so
  /// that whoever forges a request is told what everybody is told of a pair that they are not in.
  public static PairId named(String value) {
    return isOne(value) ? new PairId(value) : NOBODYS;
  }

  /// Whether it has the form of a name.
  public static boolean isOne(String value) {
    return FORM.matcher(value).matches();
  }
}
