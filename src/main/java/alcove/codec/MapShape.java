package alcove.codec;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// How many there are, and then each under its key; constants of an enum in the order of their
/// places.
record MapShape(Shape key, Shape value) implements Shape {
  @Override
  public void write(Object map, Output out) {
    var entries = ((Map<?, ?>) map).entrySet();
    out.count(entries.size());
    (key instanceof EnumShape ? entries.stream().sorted(MapShape::byPlace) : entries.stream())
        .forEach(entry -> {
          key.write(entry.getKey(), out);
          value.write(entry.getValue(), out);
        });
  }

  @Override
  public Object read(Input in) {
    var entries = new Map.Entry<?, ?>[in.count()];
    for (var i = 0; i < entries.length; i++) {
      entries[i] = Map.entry(key.read(in), value.read(in));
    }
    return Map.ofEntries(entries);
  }

  @Override
  public JsonNode tell(Object map, Telling.Place at, Telling telling) {
    var told = JsonNodeFactory.instance.objectNode();
    var entries =
        ((Map<?, ?>) map).entrySet().stream().filter(entry -> telling.tellsOf(at, entry.getKey()));
    (key instanceof EnumShape ? entries.sorted(MapShape::byPlace) : entries)
        .forEach(entry ->
            told.set(
                key.tell(entry.getKey(), at, telling).asString(),
                value.tell(entry.getValue(), at, telling)));
    return told;
  }

  private static int byPlace(Map.Entry<?, ?> one, Map.Entry<?, ?> other) {
    return Integer.compare(EnumShape.place(one.getKey()), EnumShape.place(other.getKey()));
  }
}
