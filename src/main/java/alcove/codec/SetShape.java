package alcove.codec;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// How many there are, and then each; constants of an enum in the order of their places.
record SetShape(Shape held) implements Shape {
  @Override
  public void write(Object value, Output out) {
    var set = (Set<?>) value;
    out.count(set.size());
    (held instanceof EnumShape ? set.stream().sorted() : set.stream())
        .forEach(each -> held.write(each, out));
  }

  @Override
  public Object read(Input in) {
    return Set.of(ListShape.some(held, in));
  }

  @Override
  public JsonNode tell(Object value, Telling.Place at, Telling telling) {
    var told = JsonNodeFactory.instance.arrayNode();
    var set = ((Set<?>) value).stream().filter(each -> telling.tellsOf(at, each));
    (held instanceof EnumShape ? set.sorted() : set)
        .forEach(each -> told.add(held.tell(each, at, telling)));
    return told;
  }
}
