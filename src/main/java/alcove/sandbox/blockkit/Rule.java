package alcove.sandbox.blockkit;

import tools.jackson.databind.JsonNode;

/// What must hold of a value; says at its place what does not.
@FunctionalInterface
interface Rule {
  void check(JsonNode value, Place at);

  default Rule and(Rule other) {
    return (value, at) -> {
      check(value, at);
      other.check(value, at);
    };
  }
}
