package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.List;

/// What the app's bot may see and do.
///
/// Slack does not say which of its two words it uses for a channel that the bot is not in: a
/// private one is `channel_not_found` as if it were not there, a public one `not_in_channel`.
final class Access {

  private final Workspace workspace;

  Access(Workspace workspace) {
    this.workspace = workspace;
  }

  String bot() {
    return workspace.app().names().botUser();
  }

  /// The conversation named by an argument, if the bot can see it and the scopes open its kind.
  Channel channel(Args args, String argument) {
    var channel =
        workspace
            .channels()
            .find(args.text(argument))
            .filter(this::visible)
            .orElseThrow(() -> new Refused("channel_not_found"));
    scope(args.contract(), channel.kind());
    return channel;
  }

  /// The same, for what needs the bot to be a member.
  Channel joined(Args args) {
    var channel = channel(args, "channel");
    if (!channel.has(bot())) {
      throw new Refused("not_in_channel");
    }
    return channel;
  }

  /// The same, and open for changes.
  Channel live(Args args) {
    var channel = joined(args);
    if (channel.archived()) {
      throw new Refused("is_archived");
    }
    return channel;
  }

  /// The same as [#channel], for what cannot be done to a talk.
  Channel room(Channel channel) {
    if (channel.talk()) {
      throw new Refused("method_not_supported_for_channel_type");
    }
    return channel;
  }

  boolean visible(Channel channel) {
    return channel.kind() == Channel.Kind.PUBLIC || channel.has(bot());
  }

  Profile person(String id, String error) {
    return workspace.person(id).orElseThrow(() -> new Refused(error));
  }

  /// Refuses with `missing_scope` when none of the method's scopes opens this kind of conversation.
  void scope(Contract contract, Channel.Kind kind) {
    var opening =
        contract.scopes().stream().filter(scope -> scope.startsWith(kind.scope() + ":")).toList();
    if (opening.isEmpty() && !contract.scopes().stream().allMatch(Access::general)) {
      throw new Refused("method_not_supported_for_channel_type");
    }
    if (!opening.isEmpty() && opening.stream().noneMatch(workspace.app().scopes()::contains)) {
      throw missing(opening);
    }
  }

  boolean opens(Contract contract, Channel.Kind kind) {
    return contract.scopes().stream()
        .filter(scope -> scope.startsWith(kind.scope() + ":"))
        .anyMatch(workspace.app().scopes()::contains);
  }

  Refused missing(List<String> needed) {
    var provided = String.join(",", workspace.app().scopes().stream().sorted().toList());
    var more = Json.object().put("needed", String.join(",", needed)).put("provided", provided);
    return new Refused("missing_scope", List.of(), more);
  }

  private static boolean general(String scope) {
    return scope.startsWith("chat:") || scope.startsWith("pins:") || scope.startsWith("reactions:");
  }
}
