package alcove.sandbox.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLConnection;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Files: those on their way into the workspace, and those that have come. Touched only under the
/// workspace's lock.
public final class Uploads {
  private final Map<String, Upload> all = new LinkedHashMap<>();
  private final Map<String, String> awaited = new HashMap<>();

  /// A file.
  ///
  /// @param length as it was announced
  /// @param bytes empty until they have come
  public record Upload(String id, String name, int length, String title, Optional<byte[]> bytes) {
    private static final String UNKNOWN = "application/octet-stream";

    public Upload titled(String other) {
      return new Upload(id, name, length, other, bytes);
    }

    /// What is in it, for a file of text.
    public String text() {
      return new String(bytes.orElseThrow(), UTF_8);
    }

    /// The file object of Slack, for a file that this person gave. Its addresses look like Slack's
    /// and lead nowhere: the page serves the bytes at one of its own.
    public ObjectNode json(String user, Instant at, Team team) {
      var place = "https://files.slack.com/files-pri/" + team.id() + "-" + id;
      var json = Json.object().put("id", id).put("created", at.getEpochSecond());
      return json.put("timestamp", at.getEpochSecond())
          .put("name", name)
          .put("title", title)
          .put("mimetype", mimeType())
          .put("filetype", ending())
          .put("pretty_type", ending().toUpperCase(Locale.ROOT))
          .put("user", user)
          .put("editable", false)
          .put("size", length)
          .put("mode", "hosted")
          .put("is_external", false)
          .put("external_type", "")
          .put("is_public", false)
          .put("public_url_shared", false)
          .put("display_as_bot", false)
          .put("username", "")
          .put("url_private", place + "/" + name)
          .put("url_private_download", place + "/download/" + name)
          .put("permalink", "https://%s.slack.com/files/%s/%s".formatted(team.domain(), user, id));
    }

    private Upload with(byte[] come) {
      return new Upload(id, name, length, title, Optional.of(come));
    }

    private String ending() {
      return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private String mimeType() {
      var known = URLConnection.guessContentTypeFromName(name);
      return ending().equals("ics") ? "text/calendar" : known == null ? UNKNOWN : known;
    }
  }

  /// @param ticket the secret end of the address that takes its bytes
  public void announce(String id, String ticket, String name, int length) {
    all.put(id, new Upload(id, name, length, name, Optional.empty()));
    awaited.put(ticket, id);
  }

  /// Takes the bytes that were announced; false for any that were not.
  public boolean take(String ticket, byte[] bytes) {
    var found = Optional.ofNullable(awaited.get(ticket)).map(all::get);
    var fits = found.filter(one -> one.length() == bytes.length);
    fits.ifPresent(one -> {
      enter(one.with(bytes));
      awaited.remove(ticket);
    });
    return fits.isPresent();
  }

  /// A file whose bytes have come.
  public Optional<Upload> find(String id) {
    return Optional.ofNullable(all.get(id)).filter(one -> one.bytes().isPresent());
  }

  /// All whose bytes have come.
  public List<Upload> all() {
    return all.values().stream().filter(one -> one.bytes().isPresent()).toList();
  }

  public void enter(Upload file) {
    all.put(file.id(), file);
  }

  /// Files as they stand in a message.
  public static ArrayNode json(List<Upload> files, String user, Instant at, Team team) {
    var shown = Json.array();
    files.forEach(file -> shown.add(file.json(user, at, team)));
    return shown;
  }
}
