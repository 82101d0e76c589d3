package alcove;

import alcove.desk.LedgerLook;
import alcove.desk.Stored;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.store.KeyLook;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Store;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at the keyring, at its epochs, at what lies beside it, and at the ledgers that it signs.
/// It changes nothing.
final class KeyringDoctor {
  /// An epoch that begins so late is begun by nobody.
  private static final Duration LATE = Duration.ofDays(1);

  private final InstantSource clock;

  KeyringDoctor(InstantSource clock) {
    this.clock = clock;
  }

  /// @param team the workspace; empty when Slack did not say
  List<Finding> examine(Settings settings, Optional<String> team) {
    var path = settings.keyring().path();
    if (!Files.exists(path)) {
      return List.of(missing(settings));
    }
    try {
      return examine(Keyring.open(settings.keyring()), settings, team);
    } catch (KeyringProblem problem) {
      return List.of(Finding.fix("keyring", path + ": " + problem.code().advice()));
    }
  }

  private static Finding missing(Settings settings) {
    var path = settings.keyring().path();
    return settings.redis().isEmpty() && Files.exists(settings.redisFolder().resolve("data"))
        ? Finding.fix(
            "keyring", "lost, and what is stored cannot be read without it: restore " + path)
        : Finding.note("keyring", "none yet; the first start makes " + path);
  }

  private List<Finding> examine(Keyring keyring, Settings settings, Optional<String> team) {
    var path = settings.keyring().path();
    var findings = new ArrayList<Finding>();
    findings.add(
        keyring.isWritable()
            ? Finding.ok("keyring", path + ", readable by you alone; back it up apart from Redis")
            : Finding.fix("keyring", path + ": " + KeyringProblem.Code.UNWRITABLE.advice()));
    var look =
        team.flatMap(id -> address(settings).flatMap(redis -> KeyLook.ask(redis, keyring, id)));
    findings.add(epochs(keyring, look));
    findings.add(erased(keyring));
    findings.add(
        look.filter(KeyLook::isServed)
            .flatMap(_ -> address(settings))
            .flatMap(redis -> team.flatMap(id -> ledgers(redis, keyring, id)))
            .map(KeyringDoctor::ledger)
            .orElseGet(() ->
                Finding.note("ledger", "looked at while Redis runs, once Alcove has served")));
    return findings;
  }

  private Optional<LedgerLook> ledgers(URI address, Keyring keyring, String team) {
    try (var redis = Redis.at(address)) {
      var store = new Store(redis, keyring, Stored.codec(), team);
      return Optional.of(LedgerLook.at(store, clock.instant()));
    } catch (Redis.Unavailable | Store.OfAnotherVersion _) {
      return Optional.empty();
    }
  }

  static Finding ledger(LedgerLook look) {
    if (look.broken() > 0) {
      return Finding.fix(
          "ledger",
          "%d of %d not as written: somebody changed Redis from outside, or put a part of a backup"
                  .formatted(look.broken(), look.ledgers())
              + " back. Find out who can write to it, and change its password. Everybody it is"
              + " about reads so; the next line notes it, and it goes on with what is whole");
    }
    var whole = "%d with %d lines, as they were written".formatted(look.ledgers(), look.lines());
    return look.mended() == 0
        ? Finding.ok("ledger", whole)
        : Finding.note(
            "ledger",
            "%s; %d of these, not older than a year, note that one was changed from outside"
                .formatted(whole, look.mended()));
  }

  private static Optional<URI> address(Settings settings) {
    return settings
        .redis()
        .map(secret -> URI.create(secret.reveal()))
        .or(() -> RedisServer.beside(settings.redisFolder()));
  }

  private Finding epochs(Keyring keyring, Optional<KeyLook> look) {
    var problem = look.flatMap(KeyLook::problem);
    if (problem.isPresent()) {
      return Finding.fix("epochs", problem.get().advice());
    }
    var kept = keyring.epoch() - keyring.oldestEpoch() + 1;
    var now = "the current one is %d, %d kept".formatted(keyring.epoch(), kept);
    if (kept > Keyring.MAX_EPOCHS || look.filter(KeyLook::unfinished).isPresent()) {
      return Finding.fix(
          "epochs",
          now
              + ", and a rotation is not finished: ./alcove rotate-keys finishes it, or the next"
              + " start");
    }
    var next = look.flatMap(KeyLook::next);
    if (next.filter(due -> due.plus(LATE).isBefore(clock.instant())).isPresent()) {
      return Finding.fix(
          "epochs",
          "%s, and the next should have begun on %s: start Alcove, or see KEYS_NOT_TURNED in its log"
              .formatted(now, day(next.get())));
    }
    return Finding.ok(
        "epochs", now + next.map(due -> ", and the next begins on " + day(due)).orElse(""));
  }

  private static String day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static Finding erased(Keyring keyring) {
    try {
      var count = keyring.tombstones().all().size();
      return Finding.ok(
          "erased",
          count == 0
              ? "nothing within the kept epochs"
              : count + " noted beside the keyring, so that no backup brings it back");
    } catch (KeyringProblem _) {
      return Finding.fix(
          "erased",
          "what is noted beside the keyring cannot be read: check the owner of its folder"
              + " .tombstones");
    }
  }
}
