package alcove.sandbox.blockkit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// An object with these fields and no others.
final class Shape implements Rule {
  private final Map<String, Rule> fields = new LinkedHashMap<>();
  private final Set<String> needed = new TreeSet<>();
  private final List<Rule> whole = new ArrayList<>();
  private Set<Surface> surfaces = EnumSet.allOf(Surface.class);

  private Shape() {}

  static Shape bare() {
    return new Shape();
  }

  /// An object whose `type` is this.
  static Shape of(String type) {
    return bare().needs("type", Expect.oneOf(type));
  }

  /// A block: an object of this type with an id that no other block of the payload has.
  static Shape block(String type) {
    return of(type).may("block_id", Expect.string("block_id")).also(uniqueId());
  }

  static Rule uniqueId() {
    return (value, at) -> {
      var id = value.path("block_id");
      if (id.isString() && !at.newBlock(id.asString())) {
        at.field("block_id").refuse("`block_id` already exists for another block");
      }
    };
  }

  Shape needs(String field, Rule rule) {
    needed.add(field);
    return may(field, rule);
  }

  Shape may(String field, Rule rule) {
    fields.put(field, rule);
    return this;
  }

  /// A rule about the object as a whole.
  Shape also(Rule rule) {
    whole.add(rule);
    return this;
  }

  /// Where it may be shown; everywhere when not said.
  Shape on(Surface... allowed) {
    surfaces = EnumSet.of(Surface.ANY, allowed);
    return this;
  }

  /// Exactly one of these fields.
  Shape oneOf(String... names) {
    return also((value, at) -> {
      var present = List.of(names).stream().filter(value::has).count();
      if (present == 0) {
        at.missing(String.join(" or ", names));
      } else if (present > 1) {
        at.refuse("only one of " + List.of(names) + " may be given");
      }
    });
  }

  /// At least one of these fields.
  Shape someOf(String... names) {
    return also((value, at) -> {
      if (List.of(names).stream().noneMatch(value::has)) {
        at.missing(String.join(" or ", names));
      }
    });
  }

  /// The fields that it may have.
  Set<String> fields() {
    return Set.copyOf(fields.keySet());
  }

  /// Those that it must have.
  Set<String> needed() {
    return Set.copyOf(needed);
  }

  @Override
  public void check(JsonNode value, Place at) {
    if (!value.isObject()) {
      at.refuse("must be an object");
      return;
    }
    if (!surfaces.contains(at.surface())) {
      at.refuse("unsupported type: " + value.path("type").asString("") + " on this surface");
    }
    needed.stream().filter(field -> !value.has(field)).forEach(at::missing);
    for (var property : value.properties()) {
      var rule = fields.get(property.getKey());
      if (rule == null) {
        at.refuse("invalid additional property: " + property.getKey());
      } else {
        rule.check(property.getValue(), at.field(property.getKey()));
      }
    }
    whole.forEach(rule -> rule.check(value, at));
  }
}
