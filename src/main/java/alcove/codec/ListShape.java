package alcove.codec;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// How many there are, and then each.
record ListShape(Shape held) implements Shape {
  @Override
  public void write(Object value, Output out) {
    var list = (List<?>) value;
    out.count(list.size());
    list.forEach(each -> held.write(each, out));
  }

  @Override
  public Object read(Input in) {
    return List.of(some(held, in));
  }

  @Override
  public JsonNode tell(Object value, Telling.Place at, Telling telling) {
    var told = JsonNodeFactory.instance.arrayNode();
    ((List<?>) value)
        .stream()
            .filter(each -> telling.tellsOf(at, each))
            .forEach(each -> told.add(held.tell(each, at, telling)));
    return told;
  }

  /// As many as their number says.
  static Object[] some(Shape held, Input in) {
    var some = new Object[in.count()];
    for (var i = 0; i < some.length; i++) {
      some[i] = held.read(in);
    }
    return some;
  }
}
