package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;

/// Where a message of the app goes, and which messages it may touch.
final class Targets {
  private final Workspace workspace;
  private final Access access;

  Targets(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
  }

  /// The conversation that a new message goes to. A person's id stands for the talk with that
  /// person.
  Channel open(Args args) {
    var person = workspace.person(args.text("channel"));
    var channel = person.isPresent() ? talk(person.get()) : access.channel(args, "channel");
    if (channel.archived()) {
      throw new Refused("is_archived");
    }
    if (!channel.has(access.bot()) && !workspace.app().scopes().contains("chat:write.public")) {
      throw new Refused("not_in_channel");
    }
    return channel;
  }

  /// The message that a new one replies to: `""` for none. Slack does not say what becomes of a
  /// reply to a message that is not there; the stricter reading refuses it like one to a message
  /// that takes no replies.
  static String thread(Args args, Channel channel) {
    var thread = args.text("thread_ts");
    if (!thread.isEmpty() && channel.message(thread).filter(one -> !one.ephemeral()).isEmpty()) {
      throw new Refused("cannot_reply_to_message");
    }
    return thread;
  }

  /// A message of everybody's; what is ephemeral is not found by its ts.
  static Posted message(Channel channel, String ts) {
    return channel
        .message(ts)
        .filter(found -> !found.ephemeral())
        .orElseThrow(() -> new Refused("message_not_found"));
  }

  /// A message of the app's own.
  static Posted own(Channel channel, Args args, String error) {
    var message = message(channel, args.text("ts"));
    if (!message.byApp()) {
      throw new Refused(error);
    }
    return message;
  }

  /// Slack opens no talk with a bot, a stranger or somebody who has gone, and gives no other word.
  private Channel talk(Profile person) {
    var bot = person.kind() == Profile.Kind.BOT;
    if (person.deleted() || bot || workspace.stranger(person)) {
      throw new Refused("channel_not_found");
    }
    return workspace.channels().im(access.bot(), person.id(), workspace.now().getEpochSecond());
  }
}
