package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Uploads;
import alcove.sandbox.state.Uploads.Upload;
import alcove.sandbox.state.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `files.*`: the app uploads in three steps. It asks for an address, puts the bytes there and says
/// where they are to be seen.
final class FileMethods {
  private static final int ALT_TEXT = 1_000;

  private final Workspace workspace;
  private final Access access;
  private final Supplier<String> address;

  /// @param address where bytes are taken, up to the ticket
  FileMethods(Workspace workspace, Access access, Supplier<String> address) {
    this.workspace = workspace;
    this.access = access;
    this.address = address;
  }

  void enter(Map<String, Method> table) {
    table.put("files.getUploadURLExternal", this::announce);
    table.put("files.completeUploadExternal", this::complete);
  }

  private ObjectNode announce(Args args) {
    args.refuse("snippet_type");
    var length = args.number("length", 0, "invalid_arguments");
    if (length < 1 || args.text("filename").isEmpty()) {
      throw new Refused("missing_argument");
    }
    if (args.text("alt_txt").length() > ALT_TEXT) {
      throw new Refused("alt_txt_too_large");
    }
    var id = workspace.ids().next("F");
    var ticket = workspace.ids().next("UP");
    workspace.uploads().announce(id, ticket, args.text("filename"), length);
    return Json.object().put("file_id", id).put("upload_url", address.get() + ticket);
  }

  /// In one conversation at a time, and without blocks of the app's own.
  private ObjectNode complete(Args args) {
    args.refuse("channels", "thread_ts", "blocks", "username", "icon_url", "icon_emoji");
    var files = files(args);
    files.forEach(workspace.uploads()::enter);
    if (args.has("channel_id")) {
      show(args, files);
    }
    var json = Json.object();
    var answered = json.putArray("files");
    files.forEach(file -> answered.addObject().put("id", file.id()).put("title", file.title()));
    return json;
  }

  private List<Upload> files(Args args) {
    var given = args.json("files", "invalid_arguments").orElseGet(Json::array);
    var files = new ArrayList<Upload>();
    for (var one : given) {
      var found = workspace.uploads().find(Json.text(one, "id"));
      files.add(titled(found.orElseThrow(() -> new Refused("file_not_found")), one));
    }
    if (files.isEmpty()) {
      throw new Refused("invalid_arguments", "[ERROR] must have a file: files");
    }
    return files;
  }

  private static Upload titled(Upload file, JsonNode given) {
    var title = Json.text(given, "title");
    return title.isEmpty() ? file : file.titled(title);
  }

  private void show(Args args, List<Upload> files) {
    var channel =
        workspace
            .channels()
            .find(args.text("channel_id"))
            .filter(access::visible)
            .orElseThrow(() -> new Refused("channel_not_found"));
    if (!channel.has(access.bot())) {
      throw new Refused("not_in_channel");
    }
    var given = Uploads.json(files, access.bot(), workspace.now(), workspace.team());
    var said = Posted.Said.of(args.text("initial_comment"), Json.array()).with(given);
    workspace.post(channel, Posted.fresh(workspace.nextTs(), access.bot(), true, said));
  }
}
