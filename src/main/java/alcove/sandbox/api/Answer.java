package alcove.sandbox.api;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// What a call is answered with.
public record Answer(int status, Map<String, String> headers, ObjectNode body) {}
