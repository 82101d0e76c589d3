package alcove.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;

/// Whatever somebody may type behind `/mentor`: a word of ours or none, and a day that there is.
public final class SaidFuzz {
  private static final LocalDate TODAY = LocalDate.parse("2028-02-29");

  private SaidFuzz() {}

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    var spoken = Spoken.parse(new String(input, UTF_8));
    var word = spoken.word();
    if (!word.equals(Spoken.UNCLEAR) && !word.codePoints().allMatch(Character::isLetter)) {
      throw new AssertionError("no word");
    }
    spoken.day().ifPresent(day -> day.from(TODAY));
  }
}
