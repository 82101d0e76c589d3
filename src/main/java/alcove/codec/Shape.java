package alcove.codec;

/// How the values of one type stand in bytes. Reading takes exactly what was written; it throws
/// some [RuntimeException] on anything else.
interface Shape {
  void write(Object value, Output out);

  Object read(Input in);
}
