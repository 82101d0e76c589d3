package alcove;

import alcove.privacy.Keyring;
import alcove.privacy.Secret;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;

/// A running Alcove to be measured. It carries no errands: Slack takes some hundred messages a
/// minute, and a benchmark decides more in a second.
public final class Measured implements AutoCloseable {
  private final Serving serving;

  public Measured(URI slack, String signingSecret, URI redis, Keyring keyring, String team) {
    var settings =
        new Settings.Slack(Secret.of(signingSecret), Secret.of("xoxb-0-bench-token"), slack);
    serving =
        new Serving(
            new Serving.Place("127.0.0.1", 0, settings, redis, keyring, team, Set.of()),
            InstantSource.system());
  }

  public int port() {
    return serving.port();
  }

  @Override
  public void close() {
    serving.close();
  }
}
