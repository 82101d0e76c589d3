package wrong.alcove.cupboard;

import alcove.privacy.Confidential;
import alcove.privacy.Confidential.Reader;

/// Reads what people typed.
final class ReadsAlong {
  String along(Confidential words) {
    return words.open(Reader.SEAL)
        + words.open(Reader.DELIVER)
        + words.open(Reader.PUBLISH)
        + words.open(Reader.IMPORT)
        + words.open(Reader.valueOf("SEAL"));
  }
}
