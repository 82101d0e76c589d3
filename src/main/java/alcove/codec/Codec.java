package alcove.codec;

import tools.jackson.databind.JsonNode;

/// Writes records and reads them again: a schema number, then the record in its [Shape].
///
/// A value that cannot be read is [Unreadable], and nothing of it goes further.
public final class Codec {
  /// The shape in which records are written now. A reader of an older one upgrades it.
  public static final byte SCHEMA = 7;

  private final Shapes shapes;

  /// @param families which records a value may be whose type is an interface
  public Codec(Families families) {
    this.shapes = new Shapes(families);
  }

  /// A record as bytes. A member of a family carries its place in it, also when it stands alone.
  ///
  /// @throws Unreadable when the record, or one in it, is of a type that has no shape
  public byte[] encode(Object value) {
    try {
      var out = new Output();
      out.octet(SCHEMA);
      shapes.whole(value.getClass()).write(value, out);
      return out.bytes();
    } catch (RuntimeException _) {
      throw new Unreadable(value.getClass());
    }
  }

  /// A record for whoever it is about: its components by their names, a member of a family with
  /// what it `is`, as far as `telling` lets them be told.
  public JsonNode tell(Object value, Telling telling) {
    return shapes.whole(value.getClass()).tell(value, Telling.Place.outermost(), telling);
  }

  /// The record that was written.
  ///
  /// @param type its own, or a family of which it is a member
  /// @throws Unreadable when the bytes are not one record of this type and schema
  public <T> T decode(byte[] bytes, Class<T> type) {
    try {
      var in = new Input(bytes);
      if (in.octet() == SCHEMA) {
        var value = shapes.whole(type).read(in);
        if (in.isAtEnd()) {
          return type.cast(value);
        }
      }
    } catch (RuntimeException _) {
      // Whatever it was, it may quote what it read.
    }
    throw new Unreadable(type);
  }

  /// A stored value that does not fit its type: a bug, or somebody else's Redis.
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(Class<?> type) {
      super("cannot read or write a stored " + type.getSimpleName());
    }
  }
}
