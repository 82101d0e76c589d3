package alcove.sandbox.blockkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A place in the payload under the eye of the validator, with what has been found so far in the
/// whole payload.
final class Place {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final String pointer;
  private final Surface surface;
  private final List<Problem> found;
  private final Set<String> blockIds;
  private final Set<String> actionIds;

  private Place(
      String pointer,
      Surface surface,
      List<Problem> found,
      Set<String> blockIds,
      Set<String> actionIds) {
    this.pointer = pointer;
    this.surface = surface;
    this.found = found;
    this.blockIds = blockIds;
    this.actionIds = actionIds;
  }

  static Place root(Surface surface) {
    return new Place("", surface, new ArrayList<>(), new HashSet<>(), new HashSet<>());
  }

  Place field(String name) {
    return new Place(pointer + "/" + name, surface, found, blockIds, actionIds);
  }

  Place item(int index) {
    return field(String.valueOf(index));
  }

  /// The same place in which action ids are counted anew: they are unique within their block.
  Place block() {
    return new Place(pointer, surface, found, blockIds, new HashSet<>());
  }

  Surface surface() {
    return surface;
  }

  List<Problem> found() {
    return found;
  }

  /// Whether `id` is the first of its name among the payload's blocks.
  boolean newBlock(String id) {
    return blockIds.add(id);
  }

  boolean newAction(String id) {
    return actionIds.add(id);
  }

  void missing(String field) {
    found.add(
        new Problem(
            pointer,
            "missing_field",
            "missing required field: " + field,
            MAPPER.createObjectNode()));
  }

  void refuse(String message) {
    found.add(new Problem(pointer, "failed_constraint", message, MAPPER.createObjectNode()));
  }

  void refuse(String message, String type, long expected) {
    found.add(
        new Problem(
            pointer, "failed_constraint", message, constraint(type).put("expected", expected)));
  }

  void refuse(String message, List<String> expected) {
    var constraint = constraint("enum");
    var names = constraint.putArray("expected");
    expected.forEach(names::add);
    found.add(new Problem(pointer, "failed_constraint", message, constraint));
  }

  private static ObjectNode constraint(String type) {
    return MAPPER.createObjectNode().put("type", type);
  }
}
