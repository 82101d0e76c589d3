package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Slack's rate limits by the sandbox's clock: so many calls a minute of each method, one message a
/// second into each conversation, and a ceiling on all messages of a workspace.
///
/// Slack tolerates bursts and does not say how many: here there are none beyond a minute's number.
/// It says "several hundred" messages a minute for a workspace: here 300. A call counts as soon as
/// its token is known, whatever comes of it; one that is turned away does not.
///
/// On a standing clock a caller that is told to come again in a second waits by moving the clock,
/// as `Retry-After` says.
public final class RateLimits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int SPECIAL = 300;
  private static final int KEPT = 1_000;

  private final Workspace workspace;
  private final Map<String, Deque<Instant>> calls = new HashMap<>();
  private boolean on = true;

  public RateLimits(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Switches them off, or on again with nothing counted.
  public synchronized void turn(boolean whether) {
    on = whether;
    calls.clear();
  }

  /// So many calls within so long.
  private record Window(String name, int allowed, Duration length) {}

  /// Counts a call, or says after how many seconds to come again.
  ///
  /// @param channel where a message goes, or to whom; empty for other calls
  synchronized OptionalLong tooSoon(Contract contract, String channel) {
    if (!on) {
      return OptionalLong.empty();
    }
    var now = workspace.now();
    forget(now);
    var windows = windows(contract, channel);
    var wait = windows.stream().map(window -> wait(window, now)).max(Duration::compareTo);
    if (wait.isPresent() && wait.get().isPositive()) {
      return OptionalLong.of(wait.get().plusMillis(999).toSeconds());
    }
    windows.forEach(window -> recent(window).addLast(now));
    return OptionalLong.empty();
  }

  /// How many methods and conversations are being counted, and how many calls are kept for that.
  synchronized List<Integer> counted() {
    return List.of(calls.size(), calls.values().stream().mapToInt(Deque::size).sum());
  }

  /// Of conversations that were many, only those are kept that are still counted.
  private void forget(Instant now) {
    if (calls.size() >= KEPT) {
      calls
          .values()
          .removeIf(recent -> recent.isEmpty() || recent.peekLast().plus(MINUTE).isBefore(now));
    }
  }

  private List<Window> windows(Contract contract, String channel) {
    var method = contract.method();
    var allowed = contract.perMinute() == 0 ? SPECIAL : contract.perMinute();
    var windows = new ArrayList<Window>();
    windows.add(new Window(method, allowed, MINUTE));
    if (method.equals("chat.postMessage")) {
      windows.add(new Window("into " + conversation(channel), 1, SECOND));
    }
    return windows;
  }

  /// A person stands for the talk with them.
  private String conversation(String channel) {
    var bot = workspace.app().names().botUser();
    return workspace.atomically(() ->
        workspace
            .channels()
            .find(channel)
            .filter(found -> found.kind() == Channel.Kind.IM)
            .flatMap(im -> im.other(bot))
            .orElse(channel));
  }

  private Duration wait(Window window, Instant now) {
    var recent = calls.getOrDefault(window.name(), new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.peekFirst().plus(window.length()).isAfter(now)) {
      recent.pollFirst();
    }
    return recent.size() < window.allowed()
        ? Duration.ZERO
        : Duration.between(now, recent.getFirst().plus(window.length()));
  }

  private Deque<Instant> recent(Window window) {
    return calls.computeIfAbsent(window.name(), _ -> new ArrayDeque<>());
  }
}
