package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Workspace;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// `conversations.*` and `users.conversations` that only look.
final class ReadingMethods {
  private static final Pattern TS = Pattern.compile("\\d+(\\.\\d+)?");

  private final Workspace workspace;
  private final Access access;

  ReadingMethods(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
  }

  void enter(Map<String, Method> table) {
    table.put("conversations.info", this::info);
    table.put("conversations.list", this::list);
    table.put("conversations.members", this::members);
    table.put("conversations.history", this::history);
    table.put("users.conversations", this::conversationsOf);
  }

  private ObjectNode info(Args args) {
    var channel = access.channel(args, "channel");
    var json = ChannelJson.of(channel, workspace);
    if (args.flag("include_num_members")) {
      json.put("num_members", channel.members().size());
    }
    return Json.object().set("channel", json);
  }

  private ObjectNode list(Args args) {
    var kinds = kinds(args);
    var seen =
        workspace.channels().all().stream()
            .filter(channel -> kinds.contains(channel.kind()) && access.visible(channel))
            .filter(channel -> !args.flag("exclude_archived") || !channel.archived())
            .toList();
    return Pages.answer(args, "channels", seen, channel -> ChannelJson.of(channel, workspace));
  }

  private ObjectNode members(Args args) {
    var channel = access.channel(args, "channel");
    var members = List.copyOf(channel.members());
    return Pages.answer(args, "members", members, Json.mapper().getNodeFactory()::stringNode);
  }

  /// Only the talks that the scopes open: without `groups:history` no word of a private channel.
  private ObjectNode history(Args args) {
    var channel = access.joined(args);
    metadataKeys(args);
    var oldest = bound(args, "oldest", "invalid_ts_oldest", "0");
    var latest = bound(args, "latest", "invalid_ts_latest", "9999999999.999999");
    var inclusive = args.flag("inclusive");
    var found =
        channel.messages().reversed().stream()
            .filter(message -> !message.ephemeral())
            .filter(message -> within(message.ts(), oldest, latest, inclusive))
            .toList();
    var page = Pages.answer(args, "messages", found, message -> shown(message, args));
    var more = !Json.text(page.path("response_metadata"), "next_cursor").isEmpty();
    return page.put("has_more", more).put("pin_count", channel.pins().size());
  }

  /// An argument that the reference knows by its error only; more than its form is not simulated.
  private static void metadataKeys(Args args) {
    var keys = args.json("metadata_keys_to_include", "invalid_metadata_filter_keys");
    if (keys.isPresent() && !keys.get().isArray()) {
      throw new Refused("invalid_metadata_filter_keys");
    }
    args.refuse("metadata_keys_to_include");
  }

  private ObjectNode conversationsOf(Args args) {
    var user = args.has("user") ? args.text("user") : access.bot();
    var kinds = kinds(args);
    var seen =
        workspace.channels().of(user).stream()
            .filter(channel -> kinds.contains(channel.kind()) && access.visible(channel))
            .filter(channel -> !args.flag("exclude_archived") || !channel.archived())
            .toList();
    return Pages.answer(args, "channels", seen, channel -> ChannelJson.of(channel, workspace));
  }

  private ObjectNode shown(Posted message, Args args) {
    var json = message.json(workspace.app(), workspace.team().id());
    if (!args.flag("include_all_metadata")) {
      json.remove("metadata");
    }
    return json;
  }

  /// The kinds asked for; a kind without its scope is refused. Group messages are never there.
  private Set<Channel.Kind> kinds(Args args) {
    var asked = args.has("types") ? args.list("types") : List.of("public_channel");
    var kinds = EnumSet.noneOf(Channel.Kind.class);
    for (var type : asked) {
      switch (type) {
        case "public_channel" -> kinds.add(Channel.Kind.PUBLIC);
        case "private_channel" -> kinds.add(Channel.Kind.PRIVATE);
        case "im" -> kinds.add(Channel.Kind.IM);
        case "mpim" -> mpim(args);
        default -> throw new Refused("invalid_types");
      }
    }
    kinds.forEach(kind -> access.scope(args.contract(), kind));
    return kinds;
  }

  private void mpim(Args args) {
    if (args.contract().scopes().contains("mpim:read")
        && !workspace.app().scopes().contains("mpim:read")) {
      throw access.missing(List.of("mpim:read"));
    }
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
