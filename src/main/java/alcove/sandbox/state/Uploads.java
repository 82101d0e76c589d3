package alcove.sandbox.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files on their way into the workspace, and those that stand in a conversation. Touched only
/// under the workspace's lock. A workspace that is kept in a file keeps none of them.
public final class Uploads {
  private final Map<String, Upload> all = new LinkedHashMap<>();
  private final Map<String, List<String>> shown = new LinkedHashMap<>();

  /// A file.
  ///
  /// @param ticket the secret end of the address that takes its bytes
  /// @param length as it was announced
  /// @param bytes empty until they have come
  public record Upload(
      String id, String ticket, String name, int length, String title, Optional<byte[]> bytes) {

    Upload with(byte[] come) {
      return new Upload(id, ticket, name, length, title, Optional.of(come));
    }

    public Upload titled(String other) {
      return new Upload(id, ticket, name, length, other, bytes);
    }

    /// What is in it, for a file of text.
    public String text() {
      return new String(bytes.orElseThrow(), UTF_8);
    }
  }

  public void announce(String id, String ticket, String name, int length) {
    all.put(id, new Upload(id, ticket, name, length, name, Optional.empty()));
  }

  /// Takes the bytes that were announced; false for any that were not.
  public boolean take(String ticket, byte[] bytes) {
    var found =
        all.values().stream()
            .filter(one -> one.ticket().equals(ticket) && one.bytes().isEmpty())
            .filter(one -> one.length() == bytes.length)
            .findFirst();
    found.ifPresent(one -> all.put(one.id(), one.with(bytes)));
    return found.isPresent();
  }

  /// A file whose bytes have come.
  public Optional<Upload> find(String id) {
    return Optional.ofNullable(all.get(id)).filter(one -> one.bytes().isPresent());
  }

  /// Shows them in the message of this ts.
  public void show(String ts, List<Upload> files) {
    files.forEach(one -> all.put(one.id(), one));
    shown.put(ts, files.stream().map(Upload::id).toList());
  }

  /// The files of a message.
  public List<Upload> in(String ts) {
    var found = new ArrayList<Upload>();
    shown.getOrDefault(ts, List.of()).forEach(id -> find(id).ifPresent(found::add));
    return found;
  }
}
