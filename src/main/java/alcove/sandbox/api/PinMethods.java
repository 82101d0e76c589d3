package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// `pins.*`.
final class PinMethods {
  private static final int MOST = 100;
  private static final Pattern TS = Pattern.compile("\\d+\\.\\d+");

  private final Workspace workspace;
  private final Access access;

  PinMethods(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
  }

  void enter(Map<String, Method> table) {
    table.put("pins.add", this::add);
    table.put("pins.remove", this::remove);
  }

  private ObjectNode add(Args args) {
    var channel = access.joined(args);
    var ts = message(channel, args);
    if (channel.pins().contains(ts)) {
      throw new Refused("already_pinned");
    }
    if (channel.pins().size() >= MOST) {
      throw new Refused("too_many_pins");
    }
    channel.pins().add(ts);
    workspace.changed();
    return Json.object();
  }

  private ObjectNode remove(Args args) {
    var channel = access.joined(args);
    if (!channel.pins().remove(message(channel, args))) {
      throw new Refused("no_pin");
    }
    workspace.changed();
    return Json.object();
  }

  private static String message(Channel channel, Args args) {
    var ts = args.text("timestamp");
    if (ts.isEmpty()) {
      throw new Refused("no_item_specified");
    }
    if (!TS.matcher(ts).matches()) {
      throw new Refused("bad_timestamp");
    }
    return Targets.message(channel, ts).ts();
  }
}
