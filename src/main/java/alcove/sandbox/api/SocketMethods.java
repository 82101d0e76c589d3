package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.util.Map;
import java.util.function.Supplier;

/// `apps.connections.open`.
final class SocketMethods {
  private final Supplier<String> link;

  /// @param link a new address for one WebSocket
  SocketMethods(Supplier<String> link) {
    this.link = link;
  }

  void enter(Map<String, Method> table) {
    table.put("apps.connections.open", _ -> Json.object().put("url", link.get()));
  }
}
