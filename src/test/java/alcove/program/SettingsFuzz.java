package alcove.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import alcove.privacy.Confidential;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whatever a coordinator may type into the settings, and a forged form may choose: each mistake is
/// said at its field.
public final class SettingsFuzz {
  private SettingsFuzz() {}

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    var text = new String(input, UTF_8);
    var line = text.lines().findFirst().orElse("");
    var entry =
        new EntryReader(_ -> Optional.of(Confidential.of(text)), _ -> List.of(line)).read(Map.of());
    ProgramRules.mistakes(entry);
  }
}
