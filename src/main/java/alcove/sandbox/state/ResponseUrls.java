package alcove.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Response addresses: five uses within thirty minutes. Touched only under the workspace's lock.
public final class ResponseUrls {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int USES = 5;
  private static final int KEPT = 10_000;

  private final SequencedMap<String, Address> issued = new LinkedHashMap<>();

  /// Where an answer goes.
  ///
  /// @param ts the message that was interacted with; empty for a command
  public record Address(String person, String channel, String ts, Instant at, int used) {}

  /// What using one yields.
  public sealed interface Use {
    record Granted(Address address) implements Use {}

    /// @param error Slack's own word
    record Refused(String error) implements Use {}
  }

  void issue(String id, Address address) {
    if (issued.size() >= KEPT) {
      issued.pollFirstEntry();
    }
    issued.put(id, address);
  }

  /// Counts one use, or says why not.
  public Use use(String id, Instant now) {
    var address = issued.get(id);
    if (address == null || now.isAfter(address.at().plus(LIFE))) {
      return new Use.Refused("expired_url");
    }
    if (address.used() >= USES) {
      return new Use.Refused("used_url");
    }
    var counted =
        new Address(
            address.person(), address.channel(), address.ts(), address.at(), address.used() + 1);
    issued.put(id, counted);
    return new Use.Granted(counted);
  }
}
