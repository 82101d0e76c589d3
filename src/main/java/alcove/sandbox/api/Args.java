package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The arguments of a call, whichever way they came: query, form or JSON body.
///
/// @param token the caller's, as it came; empty for none
record Args(Contract contract, ObjectNode values, String token) {
  /// What clients send for arguments that they do not mean.
  private static final Set<String> IDLE = Set.of("0", "false", "[]", "null");

  boolean has(String name) {
    var value = values.path(name);
    return !value.isMissingNode()
        && !value.isNull()
        && !(value.isString() && value.asString().isEmpty());
  }

  /// The argument as text; `""` when absent.
  String text(String name) {
    var value = values.path(name);
    if (value.isContainer()) {
      throw new Refused("invalid_arguments", "[ERROR] must be a string: " + name);
    }
    return value.isNull() || value.isMissingNode() ? "" : value.asString();
  }

  boolean flag(String name) {
    var text = text(name);
    return text.equals("true") || text.equals("1");
  }

  boolean flag(String name, boolean otherwise) {
    return has(name) ? flag(name) : otherwise;
  }

  int number(String name, int otherwise, String error) {
    if (!has(name)) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text(name));
    } catch (NumberFormatException _) {
      throw new Refused(error);
    }
  }

  /// A list, separated by commas or as JSON.
  List<String> list(String name) {
    if (values.path(name).isArray()) {
      return values.path(name).values().stream().map(each -> each.asString("")).toList();
    }
    return Arrays.stream(text(name).split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /// An argument that is JSON, itself or as a string of it.
  ///
  /// @param error what is wrong when it is neither
  Optional<JsonNode> json(String name, String error) {
    if (!has(name)) {
      return Optional.empty();
    }
    var value = values.path(name);
    if (!value.isString()) {
      return Optional.of(value);
    }
    return Optional.of(Json.parse(value.asString()).orElseThrow(() -> new Refused(error)));
  }

  /// Refuses an argument that the sandbox does not simulate.
  void refuse(String... names) {
    for (var name : names) {
      if (has(name) && !IDLE.contains(values.path(name).asString("…"))) {
        throw new Refused("invalid_arguments", "[ERROR] not simulated here: " + name);
      }
    }
  }
}
