package alcove;

import alcove.Settings.Reading;
import alcove.privacy.Keyring;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Renaming;
import alcove.store.Rotation;
import alcove.store.Rotation.Turned;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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

  RotateKeysCommand(SettingsOption settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() {
    var command = Objects.requireNonNull(spec).commandLine();
    return switch (settings.read()) {
      case Reading.Bad(var mistakes, var _) -> {
        mistakes.forEach(text -> command.getErr().println("alcove: " + text));
        yield 1;
      }
      case Reading.Good(var good, var _) when index -> renamed(good, command);
      case Reading.Good(var good, var _) -> {
        command.getOut().println(said(turned(good)));
        yield 0;
      }
    };
  }

  private static int renamed(Settings settings, CommandLine command) {
    var keyring = Keyring.open(settings.keyring());
    var beside = RedisServer.beside(settings.redisFolder());
    var own = settings.redis().map(address -> URI.create(address.reveal()));
    if (own.map(Redis::isServed).orElse(beside.isPresent())) {
      command.getErr().println("alcove: Alcove runs: stop it first, wherever it runs");
      return 1;
    }
    if (own.isPresent()) {
      return renamed(own.get(), keyring, command);
    }
    try (var server = RedisServer.start(settings.redisFolder())) {
      return renamed(server.uri(), keyring, command);
    }
  }

  private static int renamed(URI address, Keyring keyring, CommandLine command) {
    try (var redis = Redis.at(address)) {
      var begun = new Renaming(redis, keyring);
      var renaming = begun.isUnfinished() ? begun : new Renaming(redis, keyring.beginNames());
      command
          .getOut()
          .println(
              "%d things have another name. Back up Redis and the keyring, and throw older copies away."
                  .formatted(renaming.finish()));
      return 0;
    }
  }

  private static Turned turned(Settings settings) {
    // One that is lost is not replaced: there is nothing to turn then.
    var keyring = Keyring.open(settings.keyring());
    var beside =
        settings
            .redis()
            .map(address -> URI.create(address.reveal()))
            .or(() -> RedisServer.beside(settings.redisFolder()));
    if (beside.isPresent()) {
      return turned(beside.get(), keyring);
    }
    try (var own = RedisServer.start(settings.redisFolder())) {
      return turned(own.uri(), keyring);
    }
  }

  private static Turned turned(URI address, Keyring keyring) {
    try (var redis = Redis.at(address)) {
      return new Rotation(redis, keyring).turn();
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
