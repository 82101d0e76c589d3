package alcove.sandbox.install;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Whatever may be given as an app's manifest: it is one, or none.
public final class ManifestFuzz {
  private ManifestFuzz() {}

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    Manifest.read(new String(input, UTF_8))
        .filter(manifest -> manifest.name().isEmpty())
        .ifPresent(_ -> {
          throw new AssertionError("an app without a name");
        });
  }
}
