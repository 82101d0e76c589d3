package alcove.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Bytes on their way in. Whatever asks for more than there is fails.
final class Input {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private int next;

  Input(byte[] bytes) {
    this.bytes = bytes;
  }

  int octet() {
    return bytes[next++] & 0xFF;
  }

  boolean flag() {
    return switch (octet()) {
      case 0 -> false;
      case 1 -> true;
      default -> throw new IllegalArgumentException("neither yes nor no");
    };
  }

  long fixed() {
    var value = (long) LONG.get(bytes, next);
    next += Long.BYTES;
    return value;
  }

  long number() {
    var folded = unsigned();
    return (folded >>> 1) ^ -(folded & 1);
  }

  /// How many of something there are. Each takes a byte at least, so there are no more than bytes.
  int count() {
    var count = unsigned();
    if (count < 0 || count > bytes.length - next) {
      throw new IllegalArgumentException("more than there is");
    }
    return (int) count;
  }

  String text() {
    var length = count();
    next += length;
    return new String(bytes, next - length, length, UTF_8);
  }

  boolean isAtEnd() {
    return next == bytes.length;
  }

  private long unsigned() {
    var value = 0L;
    for (var shift = 0; shift < Long.SIZE; shift += 7) {
      var octet = octet();
      value |= (octet & 0x7FL) << shift;
      if (octet < 0x80) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }
}
