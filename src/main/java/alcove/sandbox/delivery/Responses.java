package alcove.sandbox.delivery;

import alcove.sandbox.blockkit.BlockKit;
import alcove.sandbox.blockkit.Problem;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Form;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Posted.Said;
import alcove.sandbox.state.ResponseUrls.Address;
import alcove.sandbox.state.ResponseUrls.Use;
import alcove.sandbox.state.Workspace;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Messages that the app gives as an answer: in the body of a command's answer, or at a response
/// address.
public final class Responses {
  private final Workspace workspace;

  public Responses(Workspace workspace) {
    this.workspace = workspace;
  }

  /// What a post to a response address is answered with.
  public record Reply(int status, String body) {}

  /// Takes what the app posts to the response address `id`.
  public Reply respond(String id, String body) {
    return workspace.atomically(() ->
        switch (workspace.responseUrls().use(id, workspace.now())) {
          case Use.Refused(var error) -> new Reply(404, error);
          case Use.Granted(var address) -> respond(address, body);
        });
  }

  private Reply respond(Address address, String body) {
    var message = Json.parse(body).filter(JsonNode::isObject).map(ObjectNode.class::cast);
    if (message.isEmpty()) {
      return new Reply(400, "invalid_payload");
    }
    var problems = apply(address, message.get());
    return problems.isEmpty() ? new Reply(200, "ok") : new Reply(400, "invalid_blocks");
  }

  /// Shows, replaces or removes; answers what is wrong with the message, if anything.
  List<Problem> apply(Address address, ObjectNode message) {
    var problems = BlockKit.message(message);
    var channel = workspace.channels().now(address.channel());
    if (!problems.isEmpty() || channel.isEmpty()) {
      return problems;
    }
    var original = channel.get().message(address.ts());
    if (message.path("delete_original").asBoolean(false)) {
      original.ifPresent(old -> delete(channel.get(), old));
    } else if (message.path("replace_original").asBoolean(false) && original.isPresent()) {
      replace(channel.get(), original.get(), message);
    } else if (says(message)) {
      workspace.post(channel.get(), fresh(address, message));
    }
    return problems;
  }

  private static boolean says(ObjectNode message) {
    return !Json.text(message, "text").isEmpty()
        || !list(message, "blocks").isEmpty()
        || !list(message, "attachments").isEmpty();
  }

  private void delete(Channel channel, Posted old) {
    channel.remove(old.ts());
    if (old.ephemeral()) {
      workspace.changed();
    } else {
      workspace.happened(new Happening.Deleted(channel.id(), old));
    }
  }

  private void replace(Channel channel, Posted old, ObjectNode message) {
    var after = old.edited(said(message), workspace.nextTs());
    channel.put(after);
    if (old.ephemeral()) {
      workspace.changed();
    } else {
      workspace.happened(new Happening.Edited(channel.id(), old, after));
    }
  }

  private Posted fresh(Address address, ObjectNode message) {
    var inChannel = Json.text(message, "response_type").equals("in_channel");
    var bot = workspace.app().names().botUser();
    return Posted.fresh(workspace.nextTs(), bot, true, said(message))
        .under(Json.text(message, "thread_ts"))
        .seenBy(inChannel ? Optional.empty() : Optional.of(address.person()));
  }

  private Said said(ObjectNode message) {
    var ids = workspace.ids();
    return new Said(
        Json.text(message, "text"),
        Form.named(list(message, "blocks"), ids),
        Form.attached(list(message, "attachments"), ids),
        Json.object(),
        Json.array());
  }

  private static JsonNode list(ObjectNode message, String field) {
    return message.path(field).isArray() ? message.path(field) : Json.array();
  }
}
