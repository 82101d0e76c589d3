package wrong.alcove.cupboard;

import java.io.File;
import java.time.Instant;

/// Looks at the clock and at a file while it decides.
final class GuessesRules {
  boolean guess(File file) {
    return file.lastModified() < Instant.now().toEpochMilli();
  }
}
