package alcove.sandbox.api;

import tools.jackson.databind.node.ObjectNode;

/// What a method does: runs alone in the workspace, answers the fields beside `ok`, or leaves by
/// [Refused].
@FunctionalInterface
interface Method {
  ObjectNode answer(Args args);
}
