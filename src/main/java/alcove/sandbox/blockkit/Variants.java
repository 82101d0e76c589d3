package alcove.sandbox.blockkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// A choice of shapes told apart by `type`.
record Variants(Map<String, Rule> byType) implements Rule {
  static Variants none() {
    return new Variants(Map.of());
  }

  Variants with(String type, Rule rule) {
    var more = new TreeMap<>(byType);
    more.put(type, rule);
    return new Variants(more);
  }

  Variants with(Variants others) {
    var more = new TreeMap<>(byType);
    more.putAll(others.byType);
    return new Variants(more);
  }

  /// Only these of them.
  Variants only(String... types) {
    var fewer = new TreeMap<>(byType);
    fewer.keySet().retainAll(List.of(types));
    if (fewer.size() != types.length) {
      throw new IllegalStateException("an unknown type among " + List.of(types));
    }
    return new Variants(fewer);
  }

  @Override
  public void check(JsonNode value, Place at) {
    if (!value.isObject()) {
      at.refuse("must be an object");
    } else if (!value.has("type")) {
      at.missing("type");
    } else {
      var type = value.path("type").asString("");
      var rule = byType.get(type);
      if (rule == null) {
        at.field("type")
            .refuse("unsupported type: " + type, List.copyOf(new TreeSet<>(byType.keySet())));
      } else {
        rule.check(value, at);
      }
    }
  }
}
