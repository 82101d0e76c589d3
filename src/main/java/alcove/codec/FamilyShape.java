package alcove.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A member of a family behind its place, in one byte. A member's own shape is found when it is
/// first met, since a member may hold its family again.
final class FamilyShape implements Shape {
  private final List<Class<?>> members;
  private final Map<Class<?>, Integer> places = new HashMap<>();
  private final Function<Class<?>, Shape> shapes;

  private FamilyShape(List<Class<?>> members, Function<Class<?>, Shape> shapes) {
    if (members.size() > 256) {
      throw new IllegalArgumentException("more members than a byte can tell apart");
    }
    this.members = members;
    this.shapes = shapes;
  }

  /// A sealed family's shape, or that of a family of families.
  static FamilyShape of(Class<?> family, Families families, Shapes all) {
    var parts = families.parts(family);
    if (parts.isEmpty()) {
      var members = families.members(family);
      var shape = new FamilyShape(members, all::of);
      members.forEach(member -> shape.places.put(member, members.indexOf(member)));
      return shape;
    }
    var shape = new FamilyShape(parts, all::of);
    for (var part : parts) {
      families.members(part).forEach(member -> shape.places.put(member, parts.indexOf(part)));
    }
    return shape;
  }

  @Override
  public void write(Object value, Output out) {
    var place = places.get(value.getClass());
    if (place == null) {
      throw new IllegalArgumentException("not of this family");
    }
    out.octet(place);
    shapes.apply(members.get(place)).write(value, out);
  }

  @Override
  public Object read(Input in) {
    return shapes.apply(members.get(in.octet())).read(in);
  }

  @Override
  public JsonNode tell(Object value, Telling.Place at, Telling telling) {
    var name = JsonNodeFactory.instance.stringNode(value.getClass().getSimpleName());
    if (!(shapes.apply(value.getClass()).tell(value, at, telling) instanceof ObjectNode told)
        || told.isEmpty()) {
      return name;
    }
    var named = JsonNodeFactory.instance.objectNode();
    named.set("is", name);
    return named.setAll(told);
  }
}
