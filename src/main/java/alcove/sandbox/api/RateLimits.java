package alcove.sandbox.api;

import alcove.sandbox.state.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/// Slack's rate limits by the sandbox's clock: so many calls a minute of each method, and one
/// message a second into each channel.
///
/// Off unless switched on: with a standing clock the second message into a channel would wait for
/// ever. Slack tolerates bursts and does not say how many; here there are none.
public final class RateLimits {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(1);
  private static final int SPECIAL = 300;

  private final SandboxClock clock;
  private final Map<String, Deque<Instant>> calls = new HashMap<>();
  private boolean on;

  public RateLimits(SandboxClock clock) {
    this.clock = clock;
  }

  public synchronized void turn(boolean whether) {
    on = whether;
    calls.clear();
  }

  /// Counts a call, or says after how many seconds to come again.
  synchronized OptionalLong tooSoon(Contract contract, String channel) {
    if (!on) {
      return OptionalLong.empty();
    }
    var method = contract.method();
    if (method.equals("chat.postMessage")) {
      var channelWait = wait(method + " " + channel, 1, BETWEEN_MESSAGES);
      if (channelWait.isPresent()) {
        return channelWait;
      }
    }
    return wait(method, contract.perMinute() == 0 ? SPECIAL : contract.perMinute(), WINDOW);
  }

  private OptionalLong wait(String key, int allowed, Duration window) {
    var now = clock.instant();
    var recent = calls.computeIfAbsent(key, _ -> new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.peekFirst().plus(window).isAfter(now)) {
      recent.pollFirst();
    }
    if (recent.size() < allowed) {
      recent.addLast(now);
      return OptionalLong.empty();
    }
    var left = Duration.between(now, recent.peekFirst().plus(window));
    return OptionalLong.of(Math.max(1, left.plusMillis(999).toSeconds()));
  }
}
