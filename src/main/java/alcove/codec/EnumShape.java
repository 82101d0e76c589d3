package alcove.codec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A constant by its place, in one byte: the same length for every one.

final class EnumShape implements Shape {
  private final Object[] constants;

  EnumShape(Class<?> type) {
    this.constants = type.getEnumConstants();
    if (constants.length > 256) {
      throw new IllegalArgumentException("more constants than a byte can tell apart");
    }
  }

  @Override
  public void write(Object value, Output out) {
    out.octet(place(value));
  }

  @Override
  public Object read(Input in) {
    return constants[in.octet()];
  }

  @Override
  public JsonNode tell(Object value, Telling.Place at, Telling telling) {
    return JsonNodeFactory.instance.stringNode(((Enum<?>) value).name());
  }

  // The ordinal is what is written; that no constant moves is held by a test of all that is stored.
  @SuppressWarnings("EnumOrdinal")
  static int place(Object constant) {
    return ((Enum<?>) constant).ordinal();
  }
}
