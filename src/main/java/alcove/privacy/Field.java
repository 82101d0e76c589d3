package alcove.privacy;

import alcove.core.Refusal;
import java.time.Duration;
import java.util.Locale;

/// One fact in a log entry: a name from a closed list, and a constant, a number, a duration or the
/// shape of an exception. There is no way to make one from text.
public final class Field {

  /// What a fact is about.
  public enum Name {
    ATTEMPT,
    BYTES,
    COUNT,
    EPOCH,
    KIND,
    METHOD,
    PORT,
    REASON,
    REQUEST,
    STATUS,
    TOOK,
    WAIT
  }

  private final String name;
  private final Object value;

  private Field(String name, Object value) {
    this.name = name;
    this.value = value;
  }

  public static Field of(Name name, Enum<?> value) {
    return new Field(lower(name), value.name());
  }

  public static Field of(Name name, long value) {
    return new Field(lower(name), value);
  }

  /// A duration, in milliseconds.
  public static Field of(Name name, Duration value) {
    return new Field(lower(name) + "Millis", value.toMillis());
  }

  /// Why a command was refused. A refusal that is no constant, and could hold anything, is not
  /// named.
  public static Field of(Refusal refusal) {
    return new Field("refusal", refusal instanceof Enum<?> named ? named.name() : "UNNAMED");
  }

  /// What went wrong: the classes of the exception and its causes, and where in Alcove each passed.
  /// Messages are left out, since half of the world's exceptions quote their input.
  public static Field fault(Throwable fault) {
    return new Field("fault", Shape.ofOurs(fault));
  }

  String name() {
    return name;
  }

  /// A string, a number, or a list of such lists: what JSON can show.
  Object value() {
    return value;
  }

  @Override
  public String toString() {
    return name;
  }

  private static String lower(Name name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
