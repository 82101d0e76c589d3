package alcove.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// `./alcove sbom`: holds the software bill of materials that the build has made to the allowed
/// licences and to `docs/dependencies.md`, which it writes anew where they differ.
final class Parts {
  private static final Path BILL = Path.of("target", "alcove.cdx.json");

  private Parts() {}

  public static void main(String[] arguments) throws IOException {
    var parts = Part.of(new JsonMapper().readTree(Files.readAllBytes(BILL)));
    say("%s names %d libraries.", BILL, parts.size());
    var refused = parts.stream().filter(part -> !part.isAllowed()).toList();
    refused.forEach(part -> say("Its licence is not allowed: %s", part.row()));
    var isListed = new HashSet<>(parts).equals(new HashSet<>(PartsPage.read()));
    if (!isListed) {
      PartsPage.write(parts);
      say("docs/dependencies.md was another list. It is written anew: look at what has changed.");
    }
    System.exit(refused.isEmpty() && isListed ? 0 : 1);
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
