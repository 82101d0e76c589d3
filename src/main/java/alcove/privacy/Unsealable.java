package alcove.privacy;

/// What was sealed does not open: it was changed, or moved to another place, or its key is gone.
///
/// It has no cause and no content, so that it may be logged; which of the three it was cannot be
/// told, and must not be.
public final class Unsealable extends RuntimeException {
  Unsealable() {
    super("does not open", null, false, true);
  }
}
