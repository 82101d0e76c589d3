package wrong.alcove.core;

import tools.jackson.databind.JsonNode;

/// Needs a library where there is to be none.
record NeedsMore(JsonNode node) {}
