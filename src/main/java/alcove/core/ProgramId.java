package alcove.core;

import java.util.regex.Pattern;

/// A program's random name, of the form that a pair's has. It may stand in a button's value and in
/// a Redis key.
public record ProgramId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

  /// A name without chance in it.
  static final ProgramId STANDARD = new ProgramId("a".repeat(26));

  public ProgramId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a program id");
    }
  }

  /// The program that a request names. What cannot be a name is taken for one that is hardly ever a
  /// program's.
  public static ProgramId named(String value) {
    return FORM.matcher(value).matches() ? new ProgramId(value) : STANDARD;
  }
}
