package alcove;

import alcove.Settings.Reading;
import alcove.desk.Desk;
import alcove.desk.Stored;
import alcove.privacy.Keyring;
import alcove.slack.TokenCheck;
import alcove.store.KeyLook;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Renaming;
import alcove.store.Rotation;
import alcove.store.Rotation.Turned;
import alcove.store.Store;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alcove rotate-keys`: begins a new epoch of keys now, instead of at the week's end, and says
/// what it did. It may run beside any number of replicas, which hear of it by themselves, and may
/// die at any moment: the next one, or the next start of `serve`, comes to the end of it.
@Command(
    name = "rotate-keys",
    description = {
      "Begins a new epoch of keys, wraps all keys anew and destroys the oldest epoch when there are"
          + " more than four.",
      "Alcove does so by itself every week. It may run beside a serving Alcove."
    },
    mixinStandardHelpOptions = true)
final class RotateKeysCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SettingsOption settings;

  @Option(
      names = "--index",
      description =
          "Makes all names in Redis anew instead, under one more secret. Alcove must not run.")
  private boolean index;

  @Option(
      names = "--from-kms",
      paramLabel = "KEY",
      description =
          "Wraps the keyring as ALCOVE_KEYRING_KMS says now, or by nothing when it is not set; KEY"
              + " is what it was set to before. Alcove must not run.")
  private @Nullable String before;

  private final InstantSource clock;

  RotateKeysCommand(SettingsOption settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    var command = Objects.requireNonNull(spec).commandLine();
    return switch (settings.read()) {
      case Reading.Bad(var mistakes, var _) -> {
        mistakes.forEach(text -> command.getErr().println("alcove: " + text));
        yield 1;
      }
      case Reading.Good(var good, var _) when (index || before != null) && isServed(good) -> {
        command.getErr().println("alcove: Alcove runs: stop it first, wherever it runs");
        yield 1;
      }
      case Reading.Good(var good, var _) -> {
        command.getOut().println(done(good));
        yield 0;
      }
    };
  }

  private static boolean isServed(Settings settings) {
    return settings
        .redis()
        .map(address -> Redis.isServed(URI.create(address.reveal())))
        .orElseGet(() -> RedisServer.beside(settings.redisFolder()).isPresent());
  }

  private String done(Settings settings) {
    // One that is lost is not replaced: there is nothing to turn then.
    var place = settings.keyring();
    var keyring =
        before == null
            ? Keyring.open(place)
            : Keyring.moved(new Keyring.Place(place.path(), Optional.of(before)), place);
    if (index) {
      return on(settings, address -> renamed(address, keyring));
    }
    var wrapped =
        before == null
            ? ""
            : "The keyring is wrapped %s now.\n"
                .formatted(place.kms().isEmpty() ? "by nothing" : "by the KMS that is set");
    return wrapped + said(on(settings, address -> turned(address, keyring, settings.slack())));
  }

  /// Does it to the Redis that is set, to the one that an Alcove runs here, or to one of its own.
  private static <T> T on(Settings settings, Function<URI, T> act) {
    var address =
        settings
            .redis()
            .map(secret -> URI.create(secret.reveal()))
            .or(() -> RedisServer.beside(settings.redisFolder()));
    if (address.isPresent()) {
      return act.apply(address.get());
    }
    try (var own = RedisServer.start(settings.redisFolder())) {
      return act.apply(own.uri());
    }
  }

  private static String renamed(URI address, Keyring keyring) {
    try (var redis = Redis.at(address)) {
      var begun = new Renaming(redis, keyring);
      var renaming = begun.isUnfinished() ? begun : new Renaming(redis, keyring.beginNames());
      return "%d things have another name. Back up Redis and the keyring, and throw older copies away."
          .formatted(renaming.finish());
    }
  }

  private Turned turned(URI address, Keyring keyring, Settings.Slack slack) {
    try (var redis = Redis.at(address)) {
      var turned = new Rotation(redis, keyring).turn();
      if (TokenCheck.ask(slack.api(), slack.botToken(), clock)
              instanceof TokenCheck.Accepted(var team, var _, var _, var _)
          && KeyLook.ask(address, keyring, team).filter(KeyLook::isServed).isPresent()) {
        var store = new Store(redis, keyring, Stored.codec(), team);
        new Desk(store, Set.of()).keyTurns().noteByHand(turned.epoch(), clock.instant());
      }
      // When Slack does not say which workspace it is, Alcove notes the epoch within a week.
      return turned;
    }
  }

  private static String said(Turned turned) {
    var destroyed =
        turned.destroyed() == 0
            ? "No epoch was destroyed: there are no more than four."
            : "Epochs destroyed: %d. What a backup has under those alone opens nowhere any more."
                .formatted(turned.destroyed());
    var dead =
        turned.dead() == 0
            ? ""
            : "\n%d keys did not open: their epoch had been destroyed before, as in a backup that is"
                    .formatted(turned.dead())
                + " too old.";
    return "Epoch %d began. %d keys were wrapped anew under it.\n%s%s\n%s"
        .formatted(
            turned.epoch(),
            turned.wrapped(),
            destroyed,
            dead,
            "The keyring has changed: back it up, and throw its older copies away.");
  }
}
