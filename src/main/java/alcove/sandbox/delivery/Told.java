package alcove.sandbox.delivery;

import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// An event that an app may be told of, if it asked for it and may know it.
///
/// @param name what a manifest calls it: `message.im`, `user_change`
/// @param scope what the app needs; empty for nothing
/// @param event the inner event, made only when it goes out
/// @param shared whether it is about a channel that another organisation shares
record Told(String name, String scope, Supplier<ObjectNode> event, boolean shared) {}
