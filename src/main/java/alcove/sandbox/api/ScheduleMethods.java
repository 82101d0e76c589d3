package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Schedule.Waiting;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// `chat.*` that have Slack keep a message until its time. The workspace posts it by its clock.
final class ScheduleMethods {
  private static final Duration FARTHEST = Duration.ofDays(120);
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int IN_WINDOW = 30;

  /// Slack takes none back that is about to be posted.
  private static final Duration FIXED = Duration.ofSeconds(60);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  private final Workspace workspace;
  private final Access access;
  private final Targets targets;

  ScheduleMethods(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
    this.targets = new Targets(workspace, access);
  }

  void enter(Map<String, Method> table) {
    table.put("chat.scheduleMessage", this::schedule);
    table.put("chat.scheduledMessages.list", this::list);
    table.put("chat.deleteScheduledMessage", this::delete);
  }

  private ObjectNode schedule(Args args) {
    var channel = targets.open(args);
    var content = Content.message(args, workspace);
    var at = time(args, "post_at", "invalid_time");
    bounds(at, channel);
    var message = content.by(access.bot(), "", args.text("thread_ts")).with(Metadata.of(args));
    var id = workspace.ids().next("Q");
    workspace.schedule().add(new Waiting(id, channel.id(), at, workspace.now(), message));
    workspace.changed();
    var shown = message.json(workspace.app(), workspace.team().id());
    shown.remove("ts");
    shown.put("type", "delayed_message").put("subtype", "bot_message");
    var answer = Json.object().put("channel", channel.id()).put("scheduled_message_id", id);
    answer.put("post_at", at.getEpochSecond()).set("message", shown);
    return content.warned(answer);
  }

  private void bounds(Instant at, Channel channel) {
    var now = workspace.now();
    if (!at.isAfter(now)) {
      throw new Refused("time_in_past");
    }
    if (at.isAfter(now.plus(FARTHEST))) {
      throw new Refused("time_too_far");
    }
    var near =
        workspace.schedule().all().stream()
            .filter(one -> one.channel().equals(channel.id()))
            .filter(one -> Duration.between(one.postAt(), at).abs().compareTo(WINDOW) < 0)
            .count();
    if (near >= IN_WINDOW) {
      throw new Refused("restricted_too_many");
    }
  }

  private ObjectNode list(Args args) {
    if (args.has("channel") && workspace.channels().find(args.text("channel")).isEmpty()) {
      throw new Refused("invalid_channel");
    }
    var oldest = args.has("oldest") ? time(args, "oldest", "invalid_arguments") : Instant.MIN;
    var latest = args.has("latest") ? time(args, "latest", "invalid_arguments") : Instant.MAX;
    var found =
        workspace.schedule().all().stream()
            .filter(one -> !args.has("channel") || one.channel().equals(args.text("channel")))
            .filter(one -> !one.postAt().isBefore(oldest) && !one.postAt().isAfter(latest))
            .toList();
    return Pages.answer(args, "scheduled_messages", found, ScheduleMethods::listed);
  }

  private static ObjectNode listed(Waiting one) {
    return Json.object()
        .put("id", one.id())
        .put("channel_id", one.channel())
        .put("post_at", one.postAt().getEpochSecond())
        .put("date_created", one.made().getEpochSecond())
        .put("text", one.message().text());
  }

  private ObjectNode delete(Args args) {
    var channel = access.channel(args, "channel");
    var one =
        workspace
            .schedule()
            .find(args.text("scheduled_message_id"))
            .filter(found -> found.channel().equals(channel.id()))
            .filter(found -> found.postAt().isAfter(workspace.now().plus(FIXED)))
            .orElseThrow(() -> new Refused("invalid_scheduled_message_id"));
    workspace.schedule().drop(one);
    return Json.object();
  }

  private static Instant time(Args args, String name, String error) {
    var text = args.text(name);
    if (!SECONDS.matcher(text).matches()) {
      throw new Refused(error);
    }
    return Instant.ofEpochSecond(Long.parseLong(text));
  }
}
