package alcove.codec;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Whether there is one, and then what it is.
record OptionalShape(Shape held) implements Shape {
  @Override
  public void write(Object value, Output out) {
    var optional = (Optional<?>) value;
    out.octet(optional.isPresent() ? 1 : 0);
    if (optional.isPresent()) {
      held.write(optional.get(), out);
    }
  }

  @Override
  public Object read(Input in) {
    return in.flag() ? Optional.of(held.read(in)) : Optional.empty();
  }

  @Override
  public JsonNode tell(Object value, Telling.Place at, Telling telling) {
    var optional = (Optional<?>) value;
    return optional.isPresent()
        ? held.tell(optional.get(), at, telling)
        : JsonNodeFactory.instance.nullNode();
  }
}
