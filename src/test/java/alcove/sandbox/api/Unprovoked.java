package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// The documented errors that nothing in the sandbox can provoke, each with its reason in
/// `unprovoked.json`: by itself for any method, or as `method error` for one.
final class Unprovoked {
  private static final Path FILE = Path.of("src/test/resources/alcove/sandbox/api/unprovoked.json");

  private Unprovoked() {}

  static Set<String> all() {
    var all = new TreeSet<String>();
    for (var reason : Json.mapper().readTree(FILE)) {
      reason.path("errors").forEach(error -> all.add(error.asString()));
    }
    return all;
  }
}
