package alcove;

import alcove.core.PersonId;
import alcove.core.Program;
import alcove.privacy.Keyring;
import alcove.privacy.Secret;
import alcove.sandbox.SmallCompany;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/// One life of the app between its start and its end, on whatever way to Redis and to Slack it is
/// given.
public final class Incarnation implements AutoCloseable {
  private static final Set<PersonId> SUPERVISORS =
      Set.of(new PersonId("U0IDA00009"), new PersonId("U0JUN00010"));

  private final Serving serving;

  /// One with a program that nobody coordinates.
  public Incarnation(URI redis, URI slack, Keyring keyring, InstantSource clock) {
    this(redis, slack, keyring, clock, Set.of());
    begin(Set.of(), clock.instant());
  }

  /// One in which nobody has set up anything by itself.
  ///
  /// @param slack the base of the Web API
  /// @param owners who may
  public Incarnation(
      URI redis, URI slack, Keyring keyring, InstantSource clock, Set<PersonId> owners) {
    var settings =
        new Settings.Slack(
            Secret.of(SmallCompany.SIGNING_SECRET), Secret.of(SmallCompany.TOKEN), slack);
    var place =
        new Serving.Place("127.0.0.1", 0, settings, redis, keyring, SmallCompany.TEAM.id(), owners);
    serving = new Serving(place, clock);
  }

  /// Lets there be a program in which Ida and Jun answer questions.
  public void begin(Set<PersonId> coordinators, Instant now) {
    serving.begin(Program.standard(coordinators, SUPERVISORS), now);
  }

  public int port() {
    return serving.port();
  }

  /// What `/metrics` says.
  public String metrics() {
    var address = URI.create("http://127.0.0.1:" + port() + "/metrics");
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException stopping) {
      throw new IllegalStateException("stopped while asking for the metrics", stopping);
    }
  }

  /// All that can be asked of it.
  public SortedSet<String> entered() {
    return serving.entered();
  }

  public void settle() {
    serving.settle();
  }

  public Optional<Instant> nextDue() {
    return serving.nextDue();
  }

  @Override
  public void close() {
    serving.close();
  }
}
