package alcove.slack;

import alcove.core.PersonId;
import alcove.core.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// People's profiles as Slack last gave them, kept for some minutes in bounded memory, and their
/// direct messages with Alcove.
public final class Profiles {
  private final WebApi api;
  private final String team;
  private final InstantSource clock;
  private final SequencedMap<PersonId, Kept> kept = new LinkedHashMap<>();

  private record Kept(Profile profile, Instant until) {}

  /// @param team the workspace that Alcove serves
  public Profiles(WebApi api, String team, InstantSource clock) {
    this.api = api;
    this.team = team;
    this.clock = clock;
  }

  /// What came of asking for a person.
  public sealed interface Found {
    record Somebody(Profile profile) implements Found {}

    /// Slack knows nobody of this name whom Alcove may see.
    record Nobody() implements Found {}

    /// Slack did not say in time. An older profile is no answer: people leave.
    record Unreachable() implements Found {}
  }

  /// Asks for `person`, and waits for Slack at most `within`.
  public Found find(PersonId person, Duration within) {
    var known = recall(person);
    return known.isPresent() ? new Found.Somebody(known.get()) : ask(person, within);
  }

  /// Forgets what is known of `person`, who has changed.
  public synchronized void forget(PersonId person) {
    kept.remove(person);
  }

  /// The direct message between `person` and Alcove, opened when it is not yet; empty when Slack
  /// refuses or does not answer.
  public Optional<String> directMessage(PersonId person, Duration within) {
    var args = Payloads.args().put("users", person.value());
    return api.call("conversations.open", args, within) instanceof Answer.Ok(var body)
        ? body.at("/channel/id").asStringOpt().filter(id -> !id.isEmpty())
        : Optional.empty();
  }

  private Found ask(PersonId person, Duration within) {
    return switch (api.call("users.info", Payloads.args().put("user", person.value()), within)) {
      case Answer.Ok(var body) ->
          new Found.Somebody(keep(UserObject.profile(person, body.path("user"), team)));
      case Answer.Refused(var error) ->
          isNobody(error) ? new Found.Nobody() : new Found.Unreachable();
      case Answer.Limited _, Answer.Unknown _ -> new Found.Unreachable();
    };
  }

  private static boolean isNobody(String error) {
    return error.equals("user_not_found") || error.equals("user_not_visible");
  }

  private synchronized Optional<Profile> recall(PersonId person) {
    return Optional.ofNullable(kept.get(person))
        .filter(known -> clock.instant().isBefore(known.until()))
        .map(Kept::profile);
  }

  private synchronized Profile keep(Profile profile) {
    kept.remove(profile.person());
    if (kept.size() >= Limits.PROFILES) {
      kept.remove(kept.firstEntry().getKey());
    }
    kept.put(profile.person(), new Kept(profile, clock.instant().plus(Limits.PROFILE)));
    return profile;
  }
}
