package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Workspace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// `conversations.*` that read what was said, as far as the app's scopes let it.
final class HistoryMethods {
  private static final int THREAD = 1_000;
  private static final Pattern TS = Pattern.compile("\\d+(\\.\\d+)?");

  private final Workspace workspace;
  private final Access access;

  HistoryMethods(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
  }

  void enter(Map<String, Method> table) {
    table.put("conversations.history", this::history);
    table.put("conversations.replies", this::replies);
    table.put("conversations.mark", this::mark);
  }

  /// Newest first; what was said in a thread stands there alone.
  private ObjectNode history(Args args) {
    var channel = access.joined(args);
    var found =
        within(args, channel.messages().reversed()).stream()
            .filter(message -> message.thread().isEmpty())
            .toList();
    return page(Pages.answer(args, "messages", found, one -> shown(one, channel, args)))
        .put("pin_count", channel.pins().size());
  }

  /// The message and its replies, oldest first. Slack gives no word for a public channel that the
  /// bot is not in: here it is not found.
  private ObjectNode replies(Args args) {
    var channel = access.channel(args, "channel");
    if (!channel.has(access.bot())) {
      throw new Refused("channel_not_found");
    }
    var ts = args.text("ts");
    if (channel.message(ts).filter(one -> !one.ephemeral()).isEmpty()) {
      throw new Refused("thread_not_found");
    }
    var found =
        within(args, channel.messages()).stream()
            .filter(message -> message.ts().equals(ts) || message.thread().equals(ts))
            .toList();
    return page(Pages.answer(args, THREAD, "messages", found, one -> shown(one, channel, args)));
  }

  private ObjectNode mark(Args args) {
    var channel = access.joined(args);
    if (!TS.matcher(args.text("ts")).matches()) {
      throw new Refused("invalid_timestamp");
    }
    channel.readBy(access.bot(), args.text("ts"));
    return Json.object();
  }

  private List<Posted> within(Args args, List<Posted> messages) {
    metadataKeys(args);
    var oldest = bound(args, "oldest", "invalid_ts_oldest", "0");
    var latest = bound(args, "latest", "invalid_ts_latest", "9999999999.999999");
    var inclusive = args.flag("inclusive");
    return messages.stream()
        .filter(message -> !message.ephemeral())
        .filter(message -> within(message.ts(), oldest, latest, inclusive))
        .toList();
  }

  private static ObjectNode page(ObjectNode page) {
    var more = !Json.text(page.path("response_metadata"), "next_cursor").isEmpty();
    return page.put("has_more", more);
  }

  /// A message as it is read: one with replies says so.
  private ObjectNode shown(Posted message, Channel channel, Args args) {
    var json = message.json(workspace.app(), workspace.team().id());
    if (!args.flag("include_all_metadata")) {
      json.remove("metadata");
    }
    var replies =
        channel.messages().stream().filter(one -> one.thread().equals(message.ts())).toList();
    if (!replies.isEmpty()) {
      json.put("thread_ts", message.ts())
          .put("reply_count", replies.size())
          .put("latest_reply", replies.getLast().ts());
    }
    return json;
  }

  /// An argument that the reference knows by its error only; more than its form is not simulated.
  private static void metadataKeys(Args args) {
    var keys = args.json("metadata_keys_to_include", "invalid_metadata_filter_keys");
    if (keys.isPresent() && !keys.get().isArray()) {
      throw new Refused("invalid_metadata_filter_keys");
    }
    args.refuse("metadata_keys_to_include");
  }

  private static String bound(Args args, String name, String error, String otherwise) {
    if (!args.has(name)) {
      return otherwise;
    }
    if (!TS.matcher(args.text(name)).matches()) {
      throw new Refused(error);
    }
    return args.text(name);
  }

  private static boolean within(String ts, String oldest, String latest, boolean inclusive) {
    var time = new BigDecimal(ts);
    var after = time.compareTo(new BigDecimal(oldest));
    var before = time.compareTo(new BigDecimal(latest));
    return inclusive ? after >= 0 && before <= 0 : after > 0 && before < 0;
  }
}
