package alcove.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import alcove.privacy.Confidential;

/// Whatever may be pasted as a list of couples: each line of it is two people, or is named with
/// what is wrong, and no line that there is not is named.
public final class ListFuzz {
  private ListFuzz() {}

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    var text = new String(input, UTF_8);
    var read = PairList.read(Confidential.of(text));
    var lines = text.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
    if (read.problems().stream().anyMatch(each -> each.number() < 1 || each.number() > lines)
        || read.lines().stream().anyMatch(each -> each.number() < 1 || each.number() > lines)) {
      throw new AssertionError("a line that there is not");
    }
  }
}
