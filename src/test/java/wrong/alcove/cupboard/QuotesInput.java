package wrong.alcove.cupboard;

import java.io.IOException;

/// Asks an exception what it was given.
final class QuotesInput {
  String quote(IOException fault) {
    return String.valueOf(fault.getMessage());
  }
}
