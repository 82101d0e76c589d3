package alcove.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Trigger ids: each opens one view, within three seconds of the sandbox's clock. Touched only
/// under the workspace's lock.
public final class Triggers {
  private static final Duration LIFE = Duration.ofSeconds(3);
  private static final int KEPT = 1000;
  private static final Pattern FORM = Pattern.compile("\\d+\\.\\d+\\.[0-9a-zA-Z]+");

  private final SequencedMap<String, Trigger> issued = new LinkedHashMap<>();
  private long count;

  /// What an interaction gives the app.
  ///
  /// @param view the modal it came from; empty when it came from elsewhere
  public record Trigger(String person, String view, Instant at, boolean used) {}

  /// What an exchange yields.
  public sealed interface Exchange {
    record Granted(Trigger trigger) implements Exchange {}

    /// @param error Slack's own word
    record Refused(String error) implements Exchange {}
  }

  String issue(String person, String view, Instant now) {
    count++;
    if (issued.size() >= KEPT) {
      issued.pollFirstEntry();
    }
    var id =
        "%d.%d.%08x".formatted(1_000_000 + count, now.getEpochSecond(), count * 2_654_435_761L);
    issued.put(id, new Trigger(person, view, now, false));
    return id;
  }

  /// Spends the trigger, or says why not.
  public Exchange exchange(String id, Instant now) {
    var trigger = issued.get(id);
    if (!FORM.matcher(id).matches() || trigger == null) {
      return new Exchange.Refused("invalid_trigger_id");
    }
    if (trigger.used()) {
      return new Exchange.Refused("exchanged_trigger_id");
    }
    if (now.isAfter(trigger.at().plus(LIFE))) {
      return new Exchange.Refused("expired_trigger_id");
    }
    issued.put(id, new Trigger(trigger.person(), trigger.view(), trigger.at(), true));
    return new Exchange.Granted(trigger);
  }
}
