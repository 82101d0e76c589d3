package alcove;

import alcove.slack.Scopes;
import alcove.slack.TokenCheck;
import alcove.store.Durability;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at everything that `serve` stands on and says what to do. It changes nothing.
final class Doctor {
  /// Slack's requests are refused when they seem older than five minutes.
  private static final Duration CLOCK_WRONG = Duration.ofMinutes(4);

  private static final Duration CLOCK_ODD = Duration.ofSeconds(30);

  private final InstantSource clock;

  Doctor(InstantSource clock) {
    this.clock = clock;
  }

  List<Finding> examine(Settings settings) {
    var findings = new ArrayList<Finding>();
    findings.add(
        Finding.ok(
            "settings", "port %d, Slack at %s".formatted(settings.port(), settings.slack().api())));
    findings.add(home(settings.home()));
    var token = TokenCheck.ask(settings.slack().api(), settings.slack().botToken(), clock);
    findings.addAll(slack(settings.slack(), token));
    findings.add(owners(settings.owners().size()));
    findings.add(
        settings
            .redis()
            .map(Durability::ask)
            .map(Doctor::redis)
            .orElseGet(
                () -> Finding.ok("redis", "embedded, durable, in " + settings.redisFolder())));
    var team =
        token instanceof TokenCheck.Accepted(var id, var _, var _, var _)
            ? Optional.of(id)
            : Optional.<String>empty();
    findings.addAll(new KeyringDoctor(clock).examine(settings, team));
    return findings;
  }

  private static Finding home(Path home) {
    var there = home;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return Files.isDirectory(there) && Files.isWritable(there)
        ? Finding.ok("home", home.toString())
        : Finding.fix(
            "home",
            home + " cannot be written: make it writable, or set ALCOVE_HOME to another folder");
  }

  private static Finding owners(int count) {
    return count == 0
        ? Finding.fix(
            "program", "nobody can set up the first: name yourself by ALCOVE_OWNERS, U0123ABCD")
        : Finding.ok("program", count == 1 ? "one owner" : count + " owners");
  }

  private static List<Finding> slack(Settings.Slack slack, TokenCheck token) {
    return switch (token) {
      case TokenCheck.Accepted accepted -> accepted(accepted);
      case TokenCheck.Refused(var error) ->
          List.of(
              Finding.fix(
                  "token",
                  "Slack does not accept it (%s): copy the \"Bot User OAuth Token\" once more, or"
                          .formatted(error)
                      + " install the app again"));
      case TokenCheck.Unreachable _ ->
          List.of(
              Finding.fix(
                  "slack",
                  "nobody answers at " + slack.api() + ": check the network and SLACK_API_URL"));
    };
  }

  private static List<Finding> accepted(TokenCheck.Accepted accepted) {
    var findings = new ArrayList<Finding>();
    findings.add(
        Finding.ok(
            "token",
            "accepted in workspace %s (whether the signing secret is right shows with the first"
                    .formatted(accepted.teamId())
                + " request)"));
    findings.addAll(scopes(accepted.scopes()));
    accepted.clockAhead().map(Doctor::clock).ifPresent(findings::add);
    return findings;
  }

  static List<Finding> scopes(Optional<Scopes> asked) {
    if (asked.isEmpty()) {
      return List.of(Finding.note("scopes", "the server does not say which the token has"));
    }
    var scopes = asked.get();
    var findings = new ArrayList<Finding>();
    if (!scopes.reading().isEmpty()) {
      findings.add(Finding.fix("scopes", mayRead(scopes)));
    }
    if (!scopes.missing().isEmpty()) {
      findings.add(
          Finding.fix(
              "scopes",
              "missing %s: compare the app with manifest.yml and install it again"
                  .formatted(String.join(", ", scopes.missing()))));
    }
    return findings.isEmpty()
        ? List.of(Finding.ok("scopes", "all that is needed, and no room can be read"))
        : findings;
  }

  /// Why Alcove does not start with such a token, and what to do.
  static String mayRead(Scopes scopes) {
    return "the token could read people's rooms (%s), and Alcove does not start with it: remove"
            .formatted(String.join(", ", scopes.reading()))
        + " these under \"OAuth & Permissions\" and install the app again";
  }

  private static Finding clock(Duration ahead) {
    var off =
        "%d s %s Slack's"
            .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of");
    if (ahead.abs().compareTo(CLOCK_WRONG) >= 0) {
      return Finding.fix(
          "clock", off + ", so that Slack's requests seem too old: set it by a time server (NTP)");
    }
    return ahead.abs().compareTo(CLOCK_ODD) >= 0
        ? Finding.note("clock", off + ": let a time server (NTP) set it")
        : Finding.ok("clock", "right");
  }

  private static Finding redis(Durability answer) {
    return switch (answer) {
      case Durability.Told(_, _, var evicts) when evicts ->
          Finding.fix(
              "redis", "throws keys away when its memory is full: set maxmemory-policy noeviction");
      case Durability.Told(var appendOnly, _, _) when !appendOnly ->
          Finding.fix("redis", "loses what it acknowledged when it stops: set appendonly yes");
      case Durability.Told(_, var alwaysSynced, _) when !alwaysSynced ->
          Finding.note(
              "redis", "may lose its last second when its host fails: set appendfsync always");
      case Durability.Told _ -> Finding.ok("redis", "durable");
      case Durability.Untold _ ->
          Finding.note(
              "redis",
              "does not tell its settings: make sure that it persists every write and never"
                  + " evicts");
      case Durability.Refused _ ->
          Finding.fix("redis", "refuses the user or password: correct them in REDIS_URL");
      case Durability.Unreachable _ ->
          Finding.fix("redis", "does not answer: check host, port and rediss:// in REDIS_URL");
    };
  }
}
