package alcove.slack;

import alcove.blockkit.Attachment;
import alcove.desk.Task;
import alcove.slack.Buckets.Priority;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A file that one person is given, in their direct message: an address for it, its bytes, and the
/// word where it is to be seen.
///
/// Whether the last of the three arrived may stay unknown; it is then given once more. What a file
/// holds is the reader's own, and a calendar takes the second for the first.
final class FileWork {
  private final Calls calls;

  FileWork(Calls calls) {
    this.calls = calls;
  }

  Result hand(Task.Hand hand, Instant now) {
    var file = hand.file();
    var bytes = file.text().getBytes(StandardCharsets.UTF_8);
    var priority = hand.byClock() ? Priority.REMINDER : Priority.PERSON;
    var address = args().put("filename", file.name()).put("length", bytes.length);
    var opened = args().put("users", hand.to().value());
    return switch (calls.call("conversations.open", opened, priority, now)) {
      case Answer.Ok(var talk) ->
          switch (calls.call("files.getUploadURLExternal", address, priority, now)) {
            case Answer.Ok(var given) ->
                calls.web().upload(given.path("upload_url").asString(""), bytes)
                    ? Result.of(
                        calls.call(
                            "files.completeUploadExternal", seen(file, given, talk), priority, now))
                    : new Result.Later();
            case Answer other -> Result.of(other);
          };
      case Answer other -> Result.of(other);
    };
  }

  private static ObjectNode seen(Attachment file, JsonNode given, JsonNode talk) {
    var seen = args().put("channel_id", talk.path("channel").path("id").asString(""));
    seen.putArray("files")
        .addObject()
        .put("id", given.path("file_id").asString(""))
        .put("title", file.title());
    return seen;
  }

  private static ObjectNode args() {
    return Payloads.args();
  }
}
