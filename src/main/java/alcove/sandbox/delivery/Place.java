package alcove.sandbox.delivery;

/// Where a person acts upon an element.
public sealed interface Place {

  record OnMessage(String channel, String ts) implements Place {}

  record InModal(String view) implements Place {}

  record AtHome() implements Place {}
}
