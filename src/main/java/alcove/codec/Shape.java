package alcove.codec;

import tools.jackson.databind.JsonNode;

/// How the values of one type stand in bytes. Reading takes exactly what was written; it throws
/// some [RuntimeException] on anything else.
interface Shape {
  void write(Object value, Output out);

  Object read(Input in);

  /// The value for somebody who asks what is kept about them.
  ///
  /// @param at where it stands
  JsonNode tell(Object value, Telling.Place at, Telling telling);
}
